// Read before Contentlayer starts: its effects record how each came about, for errors that it tells
// otherwise anyway, and the record is copied whenever one starts another. With thousands of
// articles that is most of its time, and grows faster than they do. What is read first decides
// whether records are kept.
import '@effect-ts/system/Effect'
