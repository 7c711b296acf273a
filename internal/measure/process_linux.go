package main

import (
	"os"
	"syscall"
)

// peakOf returns how many bytes a process that has ended held at the most.
func peakOf(s *os.ProcessState) int64 { return s.SysUsage().(*syscall.Rusage).Maxrss << 10 }
