"""The three charts of the bundled report as plainly as matplotlib draws them, as PDF, SVG and PNG: charts.py FOLDER."""

import csv
import sys

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["font.family"] = ["Inter", "DejaVu Sans"]
import matplotlib.pyplot as plt  # noqa: E402

folder = sys.argv[1]
months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]


def rows(name):
    with open(f"reports/nollmissionen/data/{name}.csv", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if len(row["period"]) == 7 and row["value"]]


def year(data, number):
    return [float(row["value"]) for row in data if row["period"].startswith(number)]


def save(figure, name):
    for ending in ("pdf", "svg", "png"):
        figure.savefig(f"{folder}/matplotlib-{name}.{ending}", dpi=144)
    plt.close(figure)


rate = [row for row in rows("klagomal-per-miljon") if row["measure"] == "complaints-per-million"]
figure, axes = plt.subplots(figsize=(13.33, 7.5))
for number in ("2018", "2019"):
    values = year(rate, number)
    axes.plot(months[: len(values)], values, marker="o", label=number)
    for index, value in enumerate(values):
        axes.annotate(f"{value:.0f}", (index, value), textcoords="offset points", xytext=(0, 8), ha="center")
axes.axhline(36, linestyle="--", label="Mål")
axes.set_ylim(bottom=0)
axes.set_title("Klagomålen per miljon köp")
axes.legend()
save(figure, "rate")

agencies = {}
for row in rows("myndigheter"):
    if row["member"] not in ("", "*"):
        agencies.setdefault(row["member"], []).append(row)
figure, axes = plt.subplots(figsize=(13.33, 7.5))
bottom = [0.0] * 23
for name, data in agencies.items():
    values = [float(row["value"]) for row in data][:23]
    axes.bar(range(len(values)), values, bottom=bottom[: len(values)], label=name)
    bottom = [base + value for base, value in zip(bottom, values)]
axes.set_title("Klagomål till myndigheter")
axes.legend()
save(figure, "agencies")

figure, grid = plt.subplots(2, 2, figsize=(13.33, 7.5), sharey=True)
for axes, (name, data) in zip(grid.flat, agencies.items()):
    for number in ("2018", "2019"):
        values = year(data, number)
        axes.plot(months[: len(values)], values, label=number)
    axes.set_title(name)
save(figure, "trends")
