import ReportCore

/// The skeleton of a plugin in POSIX shell, where sqlite3 reads and writes JSON.
struct ShellTemplate {
  private let plugin: PluginTemplate

  init(_ plugin: PluginTemplate) { self.plugin = plugin }

  var text: String {
    #"""
    #!/bin/sh
    # \#(PluginTemplate.summary(of: plugin.stage)) A plugin of Nollrapport; needs sqlite3.
    set -eu
    cd "$TMPDIR"
    cat > request
    head -n 1 request > head
    sed '1d;$d' request > lines

    # The request as the table “request” of one row, and its monthly cells as the table “cells”, from wherever they stand.
    sql() {
      sqlite3 -batch -noheader :memory: <<SQL
    create table request as select cast(readfile('head') as text) as json;
    create table cells(json text);
    insert into cells select value from request, json_each(request.json, '\$.dataset.observations');
    .mode ascii
    .separator "\037" "\n"
    .import lines cells
    .mode list
    delete from cells where json_extract(json, '\$.stated') = 1;
    $1
    SQL
    }

    verb=$(sqlite3 -batch -noheader :memory: "select json_extract(cast(readfile('head') as text), '\$.request')")
    case $verb in
    describe)
      cat <<'JSON'
    {
      "nollrapport": 1,
      "manifest": {
        "name": "\#(plugin.name)",
        "stage": "\#(plugin.stage.rawValue)",
        "version": "1.0.0",
        "summary": "\#(PluginTemplate.summary(of: plugin.stage))"\#(manifest)
      }
    }
    JSON
      ;;
    \#(plugin.stage.rawValue))
    \#(work)
      ;;
    *)
      echo "error: this is a plugin of the stage \#(plugin.stage.rawValue)" >&2
      exit 64
      ;;
    esac

    """#
  }

  private var manifest: String {
    switch plugin.stage {
    case .load:
      #"""
      ,
          "recognises": ["csv"],
          "options": [{"name": "measure", "kind": "measure", "required": true, "help": "The measure of the values."}]
      """#
    case .validate:
      #"""
      ,
          "options": [{"name": "limit", "kind": "decimal", "default": 1000000, "help": "The greatest value that is let pass."}]
      """#
    case .aggregate, .render: ""
    }
  }

  private var work: String {
    switch plugin.stage {
    case .load:
      #"""
        path=$(sqlite3 -batch -noheader :memory: "select json_extract(cast(readfile('head') as text), '\$.source.path')")
        tr -d '\000\r' < "$path" | iconv -c -f UTF-8 -t UTF-8 > data.csv
        sql "
      create table data(period text, value text);
      .import --csv --skip 1 data.csv data
      create table bad as select rowid + 1 as line from data
        where period not glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]' or value glob '*[^0-9.-]*' or length(value) > 15;
      select case when exists (select * from bad)
        then json_object('nollrapport', 1, 'problems', (select json_group_array(json_object(
          'message', 'this line is not a month and a number', 'hints', json_array('lines look like 2024-06,17'),
          'place', json_object('source', json_extract(request.json, '\$.source.name'), 'line', line))) from bad))
        else json_object('nollrapport', 1, 'observations', (select json_group_array(json_patch(
          json_object('measure', json_extract(request.json, '\$.options.measure'), 'period', period,
            'place', json_object('source', json_extract(request.json, '\$.source.name'), 'line', data.rowid + 1)),
          iif(value = '', json_object('absent', 'missing'), json_object('value', value)))) from data))
        end from request;"
      """#
    case .validate:
      #"""
        sql "
      select json_object('nollrapport', 1, 'result', json_object(
        'assurance', json_object('sv', 'Inget värde är över gränsen', 'en', 'No value is above the limit'),
        'examined', (select count(*) from cells),
        'singular', json_object('sv', 'värde', 'en', 'value'), 'plural', json_object('sv', 'värden', 'en', 'values'),
        'findings', (select json_group_array(json_object(
          'message', cells.json ->> 'value' || ' > ' || (request.json ->> '\$.options.limit'),
          'measure', cells.json ->> 'measure', 'month', cells.json ->> 'period', 'place', cells.json -> 'place'))
          from cells where cast(cells.json ->> 'value' as real) > (request.json ->> '\$.options.limit')))) from request;"
      """#
    case .aggregate:
      #"""
        sql "
      select json_object('nollrapport', 1, 'facts', (select json_group_array(json_object(
        'measure', measure.value ->> 'id', 'period', request.json ->> 'month', 'figure', 'cells', 'unit', 'count', 'status', 'exact',
        'number', cast((select count(*) from cells where cells.json ->> 'measure' = measure.value ->> 'id'
          and cells.json ->> 'period' = request.json ->> 'month' and cells.json ->> 'value' is not null) as text)))
        from json_each(request.json, '\$.definition.measures') as measure)) from request;"
      """#
    case .render:
      #"""
        sql "
      select json_object('nollrapport', 1, 'blocks', json_array(json_object('block', 'paragraph', 'text', json_array(json_object(
        'inline', 'text', 'text', iif(request.json ->> 'language' = 'sv',
          'Rapporten bygger på ' || (select count(*) from cells) || ' värden.',
          'The report is made from ' || (select count(*) from cells) || ' values.')))))) from request;"
      """#
    }
  }
}
