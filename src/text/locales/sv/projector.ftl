### Det som hela rummet ser.
