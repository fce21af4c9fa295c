"""Who a noun phrase stands for, and whether it can act."""
