### Deltagarnas telefoner.
