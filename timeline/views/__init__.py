"""What a person reads: a timeline or a table in, rich renderables for a terminal or plain lines for a pipe out."""
