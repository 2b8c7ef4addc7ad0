// The least that this drawing can cost: a plain C program that does on Cairo, Pango and libpng what the recorded run did, and no more.
//
// limit FOLDER [ROUNDS]: writes the files of the lists in `drawing.inc`, so many times in one process, one after the other.
// Nothing is read, computed, measured or laid out; fonts are opened once, the styles of text are made once.
#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *folder;
static int number;
static PangoLayout *layout;

// What one file is drawn with.
static struct {
  cairo_surface_t *surface;
  cairo_t *context;
  FILE *file;
  png_structp png;
  png_infop info;
  int width, height, format, band, has_page;
} now;

static FILE *next_file(const char *ending) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%02d.%s", folder, ++number, ending);
  FILE *file = fopen(path, "wb");
  if (!file) exit(74);
  return file;
}

static cairo_status_t append(void *file, const unsigned char *data, unsigned int count) {
  return fwrite(data, 1, count, file) == count ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void begin_pdf(double width, double height) {
  now.file = next_file("pdf");
  now.surface = cairo_pdf_surface_create_for_stream(append, now.file, width, height);
  now.context = cairo_create(now.surface);
}

static void end_pdf(void) {
  cairo_destroy(now.context);
  cairo_surface_finish(now.surface);
  cairo_surface_destroy(now.surface);
  fclose(now.file);
}

static void begin_png(int content, double width, double height) {
  cairo_rectangle_t extents = {0, 0, width, height};
  now.file = next_file("png");
  now.width = width;
  now.height = height;
  now.band = 0;
  now.surface = cairo_recording_surface_create(content, &extents);
  now.context = cairo_create(now.surface);
  now.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  now.info = png_create_info_struct(now.png);
  png_init_io(now.png, now.file);
}

static void set_words(int compression, char *key, char *text, char *language) {
  png_text words = {.compression = compression, .key = key, .text = text, .lang = language};
  png_set_text(now.png, now.info, &words, 1);
}

static void set_band(int format, int height) {
  if (now.band) return;
  now.format = format;
  now.band = height;
}

// Opaque pixels only: the bundled charts have a white ground.
static void write_band(int top, int rows, unsigned char *row) {
  cairo_surface_t *band = cairo_image_surface_create(now.format, now.width, rows);
  cairo_t *context = cairo_create(band);
  cairo_set_source_surface(context, now.surface, 0, -top);
  cairo_paint(context);
  cairo_destroy(context);
  cairo_surface_flush(band);
  const unsigned char *pixels = cairo_image_surface_get_data(band);
  int stride = cairo_image_surface_get_stride(band);
  for (int y = 0; y < rows; y++) {
    const unsigned char *from = pixels + y * stride;
    for (int x = 0; x < now.width; x++) {
      row[3 * x] = from[4 * x + 2];
      row[3 * x + 1] = from[4 * x + 1];
      row[3 * x + 2] = from[4 * x];
    }
    png_write_row(now.png, row);
  }
  cairo_surface_destroy(band);
}

static void end_png(void) {
  unsigned char *row = malloc(3 * now.width);
  cairo_destroy(now.context);
  png_write_info(now.png, now.info);
  for (int top = 0; top < now.height; top += now.band) {
    write_band(top, now.height - top < now.band ? now.height - top : now.band, row);
  }
  png_write_end(now.png, NULL);
  png_destroy_write_struct(&now.png, &now.info);
  free(row);
  cairo_surface_destroy(now.surface);
  fclose(now.file);
}

// The text in a style, set but not broken. Each style is read from its description once.
static PangoLayoutLine *line(PangoAttrList **style, const char *description, const char *text) {
  if (!*style) *style = pango_attr_list_from_string(description);
  pango_layout_set_attributes(layout, *style);
  pango_layout_set_text(layout, text, -1);
  return pango_layout_get_line_readonly(layout, 0);
}

static void open_fonts(const char *const *files, int count) {
  FcConfig *configuration = FcConfigCreate();
  for (int index = 0; index < count; index++) FcConfigAppFontAddFile(configuration, (const FcChar8 *)files[index]);
  // Else Pango would read the configuration of all fonts of the machine.
  FcConfigSetCurrent(configuration);
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), configuration);
  PangoContext *context = pango_font_map_create_context(map);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string("sv"));
  layout = pango_layout_new(context);
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_single_paragraph_mode(layout, TRUE);
}

#define pdf_begin(...) begin_pdf(__VA_ARGS__);
#define pdf_restrict_to_version(version) cairo_pdf_surface_restrict_to_version(now.surface, version);
#define pdf_set_metadata(...) cairo_pdf_surface_set_metadata(now.surface, __VA_ARGS__);
#define pdf_set_size(...) cairo_pdf_surface_set_size(now.surface, __VA_ARGS__);
#define pdf_add_outline(...) cairo_pdf_surface_add_outline(now.surface, __VA_ARGS__);
#define pdf_end() end_pdf();
#define png_begin(...) begin_png(__VA_ARGS__);
#define png_band(...) set_band(__VA_ARGS__);
#define png_header(width, height, depth, colour) \
  png_set_IHDR(now.png, now.info, width, height, depth, colour, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
#define png_srgb(intent) png_set_sRGB(now.png, now.info, intent);
#define png_resolution(...) png_set_pHYs(now.png, now.info, __VA_ARGS__);
#define png_filter(...) png_set_filter(now.png, __VA_ARGS__);
#define png_level(level) png_set_compression_level(now.png, level);
#define png_strategy(strategy) png_set_compression_strategy(now.png, strategy);
#define png_buffer(size) png_set_compression_buffer_size(now.png, size);
#define png_words(...) set_words(__VA_ARGS__);
#define png_end() end_png();
#define svg_begin() now.file = next_file("svg");
#define svg(...) fprintf(now.file, __VA_ARGS__);
#define svg_end() fclose(now.file);
#define tag_begin(...) cairo_tag_begin(now.context, __VA_ARGS__);
#define tag_end(...) cairo_tag_end(now.context, __VA_ARGS__);
#define show_page() cairo_show_page(now.context);
#define new_path() cairo_new_path(now.context);
#define close_path() cairo_close_path(now.context);
#define fill() cairo_fill(now.context);
#define fill_preserve() cairo_fill_preserve(now.context);
#define stroke() cairo_stroke(now.context);
#define stroke_preserve() cairo_stroke_preserve(now.context);
#define save() cairo_save(now.context);
#define restore() cairo_restore(now.context);
#define clip() cairo_clip(now.context);
#define set_line_join(value) cairo_set_line_join(now.context, value);
#define set_line_cap(value) cairo_set_line_cap(now.context, value);
#define set_antialias(value) cairo_set_antialias(now.context, value);
#define set_fill_rule(value) cairo_set_fill_rule(now.context, value);
#define set_line_width(value) cairo_set_line_width(now.context, value);
#define set_tolerance(value) cairo_set_tolerance(now.context, value);
#define move_to(...) cairo_move_to(now.context, __VA_ARGS__);
#define line_to(...) cairo_line_to(now.context, __VA_ARGS__);
#define scale(...) cairo_scale(now.context, __VA_ARGS__);
#define translate(...) cairo_translate(now.context, __VA_ARGS__);
#define set_source_rgb(...) cairo_set_source_rgb(now.context, __VA_ARGS__);
#define set_source_rgba(...) cairo_set_source_rgba(now.context, __VA_ARGS__);
#define rectangle(...) cairo_rectangle(now.context, __VA_ARGS__);
#define arc(...) cairo_arc(now.context, __VA_ARGS__);
#define curve_to(...) cairo_curve_to(now.context, __VA_ARGS__);
#define set_dash(count, offset, ...) cairo_set_dash(now.context, (const double[]){__VA_ARGS__ __VA_OPT__(,) 0}, count, offset);
#define text_path(style, text) pango_cairo_layout_line_path(now.context, line(&styles[style], descriptions[style], text));
#define text_show(style, text) pango_cairo_show_layout_line(now.context, line(&styles[style], descriptions[style], text));

static const char *const fonts[] = {
#define font(path) path,
#include "fonts.inc"
};

static const char *const descriptions[] = {
#define style(description) description,
#include "styles.inc"
};

static PangoAttrList *styles[sizeof descriptions / sizeof *descriptions];

static void draw(void) {
#include "drawing.inc"
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  folder = arguments[1];
  open_fonts(fonts, sizeof fonts / sizeof *fonts);
  for (int round = count > 2 ? atoi(arguments[2]) : 1; round > 0; round--) {
    number = 0;
    draw();
  }
}
