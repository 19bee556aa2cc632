"""Small word lists: what English words mean to the comparisons. Data only; each list says how it was drawn up."""
