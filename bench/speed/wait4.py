"""Runs one command and prints what it cost, as JSON: the measuring end of measure.ts.

CPU is user + system of the command and of everything it started. A child that outlives its parent (a git process that
was not waited for) is adopted by this process and counted as well, so that nobody gets faster by not waiting.
With --watch the resident memory of the whole process tree is sampled too; that costs CPU, so such runs are not timed.
"""

import ctypes
import json
import os
import sys
import threading
import time

PR_SET_CHILD_SUBREAPER = 36


def processes():
    """Parent and resident bytes of every process, from /proc."""
    page = os.sysconf("SC_PAGE_SIZE")
    table = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                stat = file.read()
        except OSError:
            continue
        fields = stat[stat.rindex(")") + 2 :].split()
        table[int(name)] = (int(fields[1]), int(fields[21]) * page)
    return table


def watch(peak, stop):
    """Notes the highest sum over the tree, every 20 ms."""
    while not stop.wait(0.02):
        table = processes()
        tree, total = {os.getpid()}, 0
        for pid in sorted(table):
            parent, resident = table[pid]
            if parent in tree:
                tree.add(pid)
                total += resident
        peak["total"] = max(peak.get("total", 0), total)


def main():
    job = json.load(sys.stdin)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    peak, stop = {}, threading.Event()
    watcher = threading.Thread(target=watch, args=(peak, stop))
    if job.get("watch"):
        watcher.start()
    truncate = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    files = [
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, job["stdout"], truncate, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, job["stderr"], truncate, 0o600),
    ]
    os.chdir(job["cwd"])
    start = time.monotonic()
    child = os.posix_spawnp(job["argv"][0], job["argv"], job["env"], file_actions=files)
    cpu, largest, code = 0.0, 0, None
    while True:
        try:
            pid, status, usage = os.wait4(-1, 0)
        except ChildProcessError:
            break
        cpu += usage.ru_utime + usage.ru_stime
        largest = max(largest, usage.ru_maxrss)
        if pid == child:
            wall, code = time.monotonic() - start, os.waitstatus_to_exitcode(status)
    stop.set()
    unit = 1 if sys.platform == "darwin" else 1024
    json.dump({"cpu": cpu, "wall": wall, "largest": largest * unit, "code": code, **peak}, sys.stdout)


main()
