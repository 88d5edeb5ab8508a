#include "CLineEdit.h"

#include <opencc/opencc.h>

void *script_converter_open(const char *configuration) {
  opencc_t converter = opencc_open(configuration);
  return converter == (opencc_t)-1 ? NULL : converter;
}

char *script_converter_convert(void *converter, const char *text, size_t length) {
  return opencc_convert_utf8(converter, text, length);
}

void script_converter_free_text(char *text) { opencc_convert_utf8_free(text); }

void script_converter_close(void *converter) { opencc_close(converter); }
