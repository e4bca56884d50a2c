import type { PolicyFiles } from "../policyFiles.js";
import type { RawConfig } from "./rawConfig.js";
/** Keys and list positions from the top of the file to a value. */
export type KeyPath = readonly (string | number)[];
export declare class ConfigFile {
    #private;
    /** The path as it is shown to the user. */
    readonly label: string;
    readonly raw: RawConfig;
    constructor(label: string, raw: RawConfig, lineOf: (path: KeyPath) => number);
    /** `file:line` of a value (or of its nearest parent that is written out). */
    place(...path: KeyPath): string;
}
/**
 * Reads and checks a configuration file.
 *
 * @param path absolute path
 * @param label the path as it is shown
 * @param files where it lies
 * @returns undefined when there is no such file
 * @throws UsageError when it cannot be read, is no YAML or breaks the schema
 */
export declare function readConfigFile(path: string, label: string, files: PolicyFiles): ConfigFile | undefined;
