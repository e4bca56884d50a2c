/** Paths are absolute. */
export interface PolicyFiles {
    has(path: string): boolean;
    /** @throws NodeJS.ErrnoException (`ENOENT`, for instance), or UsageError */
    read(path: string): Buffer;
    /** Names of what lies in a folder; nothing for a folder that does not exist. */
    names(folder: string): readonly string[];
}
export declare const onDisk: PolicyFiles;
