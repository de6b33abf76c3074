### Varför något inte går just nu, och vad man kan göra i stället.
