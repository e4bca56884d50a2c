import {
  require_lib
} from "../chunks/chunk-UBXUMO4T.js";
import "../chunks/chunk-KIZ6KU7F.js";
export default require_lib();
