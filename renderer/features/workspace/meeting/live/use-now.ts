/** The moment, said again every second while something shows it. */
import { useEffect, useState } from 'react'

const stepMs = 1_000

export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), stepMs)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
