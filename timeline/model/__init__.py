"""The words of the house: frozen data, protocols and errors.  Imports nothing of ours."""
