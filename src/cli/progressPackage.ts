/** cli-progress as a module of its own, since a bundle gives only its default when it is imported late. */
import cliProgress from "cli-progress";

export const SingleBar: typeof cliProgress.SingleBar = cliProgress.SingleBar;
