"""The state of customers and products: the only writer of what travels."""
