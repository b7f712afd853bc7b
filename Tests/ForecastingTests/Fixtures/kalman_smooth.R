# Writes kalman_smooth.json: the gaps of local_linear_trend.json as R's KalmanSmooth fills them, which
# is what imputeTS::na_kalman hands them to, at the variances that statsmodels found. (imputeTS itself
# wraps StructTS(type = "trend") and KalmanSmooth; StructTS alone refuses a series that begins with a
# gap.) Made with R 4.2.2, base packages only:
#
#     python local_linear_trend.py > local_linear_trend.json
#     Rscript kalman_smooth.R local_linear_trend.json > kalman_smooth.json
text <- paste(readLines(commandArgs(TRUE)[1]), collapse = "")
cases <- regmatches(text, gregexpr('\\{"name": [^}]*\\}', text))[[1]]
field <- function(case, name) {
  list <- sub(paste0('.*"', name, '": \\[([^]]*)\\].*'), "\\1", case)
  as.numeric(strsplit(gsub("null", "NA", list), ",")[[1]])
}
filled <- sapply(cases, function(case) {
  y <- field(case, "values")
  v <- field(case, "variances")
  model <- StructTS(ts(na.omit(y)), type = "trend", optim.control = list(maxit = 1))$model0
  model$a <- c(y[!is.na(y)][1], 0)
  model$P <- model$Pn <- diag(2) * 1e6 * var(y, na.rm = TRUE)
  model$V <- diag(v[2:3])
  model$h <- v[1]
  levels <- KalmanSmooth(ts(y), model, nit = -1L)$smooth[, 1]
  paste0("[", paste(sprintf("%.6f", levels[is.na(y)]), collapse = ", "), "]")
})
cat('{"R": "', R.version$major, ".", R.version$minor, '", "filled": [', sep = "")
cat(unname(filled), sep = ", ")
cat("]}\n")
