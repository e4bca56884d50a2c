import {
  maskMessage
} from "../chunks/chunk-APWGWWJC.js";
import "../chunks/chunk-IXQ6W27O.js";
import "../chunks/chunk-AMVXTL7T.js";
import "../chunks/chunk-CS4OBEM6.js";
import "../chunks/chunk-KIZ6KU7F.js";
export {
  maskMessage
};
