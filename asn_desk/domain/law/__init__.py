"""The discipline law as dated tables, and the questions that are answered from them."""
