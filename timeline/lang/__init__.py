"""Languages: folders of words and rules, what checks them, and what tells languages, sentences and scripts apart."""
