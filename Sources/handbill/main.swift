print("handbill")
