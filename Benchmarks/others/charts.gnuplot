# The three charts of the bundled report as plainly as gnuplot draws them, as PDF, SVG and PNG: gnuplot -e "folder='FOLDER'" charts.gnuplot
set datafile separator ","
rate = "reports/nollmissionen/data/klagomal-per-miljon.csv"
agencies = "reports/nollmissionen/data/myndigheter.csv"
set xdata time
set timefmt "%Y-%m"
set format x "%b"
set style data linespoints
set yrange [0:*]
do for [kind in "pdf svg png"] {
  if (kind eq "pdf") { set terminal pdfcairo font "Inter,14" size 13.33in,7.5in }
  if (kind eq "svg") { set terminal svg font "Inter,18" size 960,540 }
  if (kind eq "png") { set terminal pngcairo font "Inter,28" size 1920,1080 }
  set output folder . "/gnuplot-rate." . kind
  set title "Klagomålen per miljon köp"
  plot rate using (strcol(1)[1:4] eq "2019" ? timecolumn(1) - 365 * 86400 : NaN):4 title "2019", \
    rate using (strcol(1)[1:4] eq "2018" ? timecolumn(1) : NaN):4 title "2018", 36 title "Mål"
  set output folder . "/gnuplot-agencies." . kind
  set title "Klagomål till myndigheter"
  plot for [name in "Konsumentverket Datainspektionen Allmänna Finansinspektionen"] \
    agencies using (strcol(3)[1:strlen(name)] eq name ? timecolumn(1) : NaN):4 title name with impulses lw 6
  set output folder . "/gnuplot-trends." . kind
  set multiplot layout 2,2
  do for [name in "Konsumentverket Datainspektionen Allmänna Finansinspektionen"] {
    set title name
    plot agencies using (strcol(3)[1:strlen(name)] eq name ? timecolumn(1) : NaN):4 notitle
  }
  unset multiplot
}
