# R data.table: the mean of each of the 24 items per CoP. Usage: Rscript means.R FILE digits|labels
suppressMessages(library(data.table))
args <- commandArgs(trailingOnly = TRUE)
data <- fread(args[1])
items <- grep("\\.", names(data), value = TRUE)
labels <- c("Pas du tout d’accord", "Plutôt pas d’accord", "Ni d’accord ni pas d’accord", "Plutôt d’accord", "Tout à fait d’accord")
if (args[2] == "labels") data[, (items) := lapply(.SD, function(x) match(x, labels)), .SDcols = items]
print(data[, lapply(.SD, mean, na.rm = TRUE), by = cohort, .SDcols = items][order(cohort)])
