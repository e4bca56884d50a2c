/** Entry of the command line. Apart from what it starts, so that the library can be bundled with the same files. */
import { start } from "./start.ts";

start();
