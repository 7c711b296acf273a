// Package process tells what a running process takes of the machine, on Linux
// alone: elsewhere all is 0.
package process

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// tick is the unit in which the system tells a process's time.
const tick = 10 * time.Millisecond

// Time returns how long a process has had a processor.
func Time(pid int) time.Duration {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, _ := strings.Cut(string(data), ") ") // what the program is called may hold spaces
	var user, system time.Duration
	if stat := strings.Fields(rest); len(stat) > 12 {
		fmt.Sscan(stat[11]+" "+stat[12], &user, &system)
	}
	return (user + system) * tick
}

// Memory returns how many bytes a process holds, and held at the most.
func Memory(pid int) (now, most int64) {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(data)) {
		name, rest, _ := strings.Cut(line, ":")
		var kB int64
		switch fmt.Sscan(rest, &kB); name {
		case "VmRSS":
			now = kB << 10
		case "VmHWM":
			most = kB << 10
		}
	}
	return now, max(now, most)
}
