// Links what nollrapport links and does nothing: what is left of the cost of a program when its own work is taken away.
int main(void) { return 0; }
