/** What the library's `scan` takes. The command line makes the same out of its flags. */
import type { SharedOptions } from "./config/settings.js";
import type { PushedRef, Shard } from "./model.js";
/** Where the content comes from. */
export type ScanSource = 
/** The working tree: tracked files, and untracked ones that git does not ignore; only those at or below `paths`, when given. */
{
    readonly kind: "tree";
    readonly paths?: readonly string[];
}
/** What the next commit adds: the index against HEAD. */
 | {
    readonly kind: "staged";
}
/** What the commits of a range add, as `A..B`. */
 | RangeSource
/** Every object of every ref, and what else a repository keeps: stash, reflog, notes, messages, names. */
 | HistorySource | ImageSource
/** What a push brings to the other side. */
 | PushSource
/** Content from elsewhere; `filename` stands in the report and decides which rules for paths hold. */
 | {
    readonly kind: "stdin";
    readonly input: AsyncIterable<Uint8Array>;
    readonly filename?: string;
};
export interface ImageSource {
    readonly kind: "image";
    /** A file (docker save, OCI archive), a folder (OCI layout), or the name of an image. */
    readonly image: string;
    /** Only this platform, such as `linux/arm64`. Default: all. */
    readonly platform?: string;
    /** Path of the Dockerfile, for the lines of instructions. Relative to `cwd`. */
    readonly dockerfile?: string;
    /** The image that it is built on, in the same forms as `image`: what comes from it is marked. */
    readonly base?: string;
    /** Files in which credentials for registries are looked for. Default: those of Docker and of podman. */
    readonly authFiles?: readonly string[];
}
export interface RangeSource {
    readonly kind: "range";
    /** `A..B` or `A...B`; a side of zeros means "nothing", as git's hooks and push events write it. */
    readonly range: string;
    /** Leave out what a remote-tracking branch already has: of this remote, or of any ("*"). Then a range may be empty, too. */
    readonly notOnRemote?: string;
    /** A range without commits is complete. Otherwise it is an error (exit code 3), since nothing was looked at. */
    readonly allowEmpty?: boolean;
}
/** Commits, messages of annotated tags and names of new refs that the receiving side does not have. No refs: nothing, and complete. */
export interface PushSource {
    readonly kind: "push";
    readonly refs: readonly PushedRef[];
    /**
     * What is there besides the old objects of `refs`: what the tracking branches of these remotes reach, or "refs": what any ref of
     * this repository reaches (for the side that receives).
     */
    readonly known: readonly string[] | "refs";
}
export interface HistorySource {
    readonly kind: "history";
    /** Objects that no ref and no reflog knows, too. */
    readonly unreachable?: boolean;
    /** Only commits after this date, in any form that git understands. */
    readonly since?: string;
    /** Only what this branch (or any revision) reaches. */
    readonly branch?: string;
    /** Only commits by authors that match, as in `git log --author`. */
    readonly author?: string;
    /** Folder of a cache, so that the next scan looks only at what is new; relative to `cwd`. Not for a part of the history. */
    readonly cache?: string;
    /** A secret: a cache that was not written with it is not used. */
    readonly cacheKey?: string;
}
/** How far a scan has come; numbers as in the report's coverage. */
export interface ScanProgress {
    readonly files: number;
    readonly objects: number;
    readonly bytes: number;
    /** Number of objects (of files, in a tree) at the end, where it is known. */
    readonly expected?: number;
    /** Bytes of the content that is looked at next, when it is so large that the program hears nothing until that is done. */
    readonly next?: number;
}
/** Settings that are absent come from `.leakgate.yaml`, else they have the default that is named here. */
export interface ScanOptions extends SharedOptions {
    /** Folder in which the scan stands. Default: the process's working directory. */
    readonly cwd?: string;
    /** Default: the working tree. */
    readonly source?: ScanSource;
    /** The one configuration file to use; no other one is looked for. Relative to `cwd`. Default: `.leakgate.yaml` at the repository's root. */
    readonly config?: string;
    /** Path of the baseline, relative to `cwd`. Default: `.leakgate-baseline.jsonl` at the root, when it exists. */
    readonly baseline?: string;
    /** Use no baseline. Default: false. */
    readonly noBaseline?: boolean;
    /**
     * A revision. Configuration, own rules and the baseline are read from that commit instead of the work tree, and inline comments that
     * it does not have do not count: for the pull request of someone who must not decide what is a finding.
     */
    readonly policyFrom?: string;
    /** Look only at one part of a tree, range or history; `mergeReports` joins the reports of all parts. Default: everything. */
    readonly shard?: Shard;
    /** Secrets in paths, messages and authors are not masked; for reports that the user asked to show them. Default: false. */
    readonly showSecrets?: boolean;
    /** Told some times a second how far the scan has come. */
    readonly onProgress?: (progress: ScanProgress) => void;
    /** Told what does not change the result: a cache that is not usable, or could not be written. */
    readonly onWarning?: (message: string) => void;
    /** Ends the scan early; the run then rejects with the signal's reason. */
    readonly signal?: AbortSignal;
}
/** What the library's `checkEnv` takes besides the settings of a scan. */
export interface CheckEnvOptions extends Omit<ScanOptions, "source"> {
    /** Files with real values, as a rule not tracked; a folder stands for the files in it. Relative to `cwd`. */
    readonly files: readonly string[];
    /** The template whose settings the files must have. Default: the one beside each file (`.env.example` and its like). */
    readonly template?: string;
}
