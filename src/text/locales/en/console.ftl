### The facilitator's console.
