# pandas and XlsxWriter: the tables of the survey workbook from a folder of CSV exports. Usage: python3 survey-tables.py FOLDER FILE
import glob
import os
import sys

import pandas

folder, target = sys.argv[1:3]
frames = []
for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
    frame = pandas.read_csv(path)
    frame["cohort"] = os.path.basename(path)[:-4]
    frames.append(frame)
data = pandas.concat(frames)
items = [name for name in data.columns if "." in name]
names = list(dict.fromkeys(name.split(".")[0] for name in items))
scores = pandas.DataFrame({"cohort": data["cohort"]})
for name in names:
    scores[name] = 25 * (data[[item for item in items if item.startswith(name + ".")]].mean(axis=1) - 1)
counts = data.melt("cohort", items).groupby(["cohort", "variable", "value"]).size().unstack(fill_value=0)
with pandas.ExcelWriter(target, engine="xlsxwriter") as writer:
    scores.groupby("cohort")[names].agg(["mean", "std", "count"]).to_excel(writer, sheet_name="Dimensions")
    data.groupby("cohort")[items].agg(["mean", "std", "count"]).to_excel(writer, sheet_name="Items")
    counts.to_excel(writer, sheet_name="Distribution")
