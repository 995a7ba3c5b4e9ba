/** What a picture of a question may be, once it has been drawn anew. */
export const PICTURE_LIMIT_BYTES = 2 * 1024 * 1024
/** Longest side, of the file too: it is known from the header, before a decoder makes room for a single pixel. */
export const PICTURE_LIMIT_PIXELS = 4096
/** A file from outside, before it is drawn: a phone's photograph has 3 to 5 MiB, and as base64 this still fits into one message. */
export const PICTURE_SOURCE_LIMIT_BYTES = 6 * 1024 * 1024
