print("QualiPilote")
