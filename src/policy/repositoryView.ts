/** What guards may ask the repository in which a scan stands; run/ answers it with git and the disk. */
export interface RepositoryView {
  /**
   * Which of these paths the repository's own `.gitignore` files cover. Files need not exist; what only this machine ignores
   * (a user's global list, `.git/info/exclude`) does not count.
   */
  ignored(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** All paths in the state that is scanned. */
  paths(): Promise<readonly string[]>;
  /** Content of a file in the state that is scanned; undefined when there is none. */
  content(path: string): Promise<Buffer | undefined>;
  /** Content of a file before the change that is scanned; undefined when there was none. */
  before?(path: string): Promise<Buffer | undefined>;
  /** The bytes that git holds for a tracked file, before any filter; undefined when they cannot be read. */
  stored(path: string): Promise<Buffer | undefined>;
  /** Permission bits of a file on disk; undefined where they mean nothing. */
  diskMode?(path: string): number | undefined;
}
