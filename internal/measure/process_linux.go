package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

// peakOf returns how many bytes a process held at the most.
func peakOf(s *os.ProcessState) int64 { return s.SysUsage().(*syscall.Rusage).Maxrss << 10 }

// memoryOf returns how many bytes a process holds, and held at the most.
func memoryOf(pid int) (now, most int64) {
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
	return now, most
}

// tick is the unit in which the system tells a process's time.
const tick = 10 * time.Millisecond

// timeOf returns how long a process has had a processor.
func timeOf(pid int) time.Duration {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, _ := strings.Cut(string(data), ") ") // what the program is called may hold spaces
	var user, system time.Duration
	if stat := strings.Fields(rest); len(stat) > 12 {
		fmt.Sscan(stat[11]+" "+stat[12], &user, &system)
	}
	return (user + system) * tick
}
