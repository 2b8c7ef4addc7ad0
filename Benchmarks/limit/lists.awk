# Turns recorded lists and finished SVG files into what limit.c includes: awk -v folder=FOLDER -f lists.awk FOLDER/*.inc CHART.svg …
#
# Each style of text is listed once and named by its number. Each number in an SVG is written by printf, as a program would.

function escaped(text) {
  gsub(/\\/, "\\\\", text)
  gsub(/"/, "\\\"", text)
  gsub(/%/, "%%", text)
  return text
}

FNR == 1 {
  if (isPicture) print "svg_end()" > drawing
  drawing = folder "/drawing.inc"
  isPicture = FILENAME ~ /\.svg$/
  if (isPicture) print "svg_begin()" > drawing
}

isPicture {
  format = ""
  values = ""
  rest = $0
  while (match(rest, /[0-9]+\.[0-9]+/)) {
    number = substr(rest, RSTART, RLENGTH)
    format = format escaped(substr(rest, 1, RSTART - 1)) "%." (length(number) - index(number, ".")) "f"
    values = values ", " number
    rest = substr(rest, RSTART + RLENGTH)
  }
  print "svg(\"" format escaped(rest) "\\n\"" values ")" > drawing
  next
}

match($0, /^text_[a-z]+\("([^"\\]|\\.)*"/) {
  start = index($0, "(")
  style = substr($0, start + 1, RLENGTH - start)
  if (!(style in numbers)) {
    numbers[style] = count++
    print "style(" style ")" > (folder "/styles.inc")
  }
  print substr($0, 1, start) numbers[style] substr($0, RLENGTH + 1) > drawing
  next
}

{ print > drawing }

END { if (isPicture) print "svg_end()" > drawing }
