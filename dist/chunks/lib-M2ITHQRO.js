import {
  require_lib
} from "./chunk-UBXUMO4T.js";
import "./chunk-KIZ6KU7F.js";
export default require_lib();
