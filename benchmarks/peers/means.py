# pandas: the mean of each of the 24 items per CoP. Usage: python3 means.py FILE digits|labels
import sys

import pandas

file, kind = sys.argv[1:3]
data = pandas.read_csv(file)
items = [name for name in data.columns if "." in name]
labels = ["Pas du tout d’accord", "Plutôt pas d’accord", "Ni d’accord ni pas d’accord", "Plutôt d’accord", "Tout à fait d’accord"]
if kind == "labels":
    codes = {label: index + 1 for index, label in enumerate(labels)}
    data[items] = data[items].apply(lambda column: column.map(codes))
print(data.groupby("cohort")[items].mean().to_json())
