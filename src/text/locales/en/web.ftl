### The participants' phones.
