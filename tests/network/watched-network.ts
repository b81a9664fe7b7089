/**
 * A network of its own for a program, in which whatever it sends would really leave, and nothing is at the other end: an
 * interface with a route to everywhere, a resolver's address, a capture of all that leaves, and a list of what the
 * program asked of the system. Linux alone has these; it needs root, or users that may make namespaces.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Watched {
  /** What left the interface, as tcpdump tells it. */
  readonly packets: readonly string[]
  /** System calls that connect or send to an address of a network, as strace tells them. */
  readonly attempts: readonly string[]
  /** How many system calls were seen at all; 0 means that nobody looked. */
  readonly seen: number
  /** What the kernel counts, loopback included: connections begun and datagrams sent. */
  readonly connections: number
  readonly datagrams: number
  readonly output: string
}

/** Addresses of documentation (RFC 5737, RFC 3849): nowhere but in this network do they lead anywhere. */
const network = `
set -e
ip link set lo up
# Not every kernel has the first kind.
ip link add watched type dummy 2>/dev/null || { ip link add watched type veth peer name other; ip link set other up; }
ip addr add 192.0.2.2/30 dev watched
ip link set watched up
ip neigh replace 192.0.2.1 lladdr 02:00:00:00:00:01 dev watched
ip route add default via 192.0.2.1
ip -6 addr add 2001:db8::2/64 dev watched nodad 2>/dev/null || true
ip -6 route add default dev watched 2>/dev/null || true
mount --bind resolver /etc/resolv.conf
`

/** All but what the kernel itself says about the neighbourhood. */
const filter = 'not (ip6 proto 0) and not (icmp6 and ip6[40] >= 130 and ip6[40] <= 143) and not arp'

const session = `
# Not a packet waits in a buffer that is thrown away at the end.
tcpdump -i watched -n -U --immediate-mode -w packets '${filter}' 2>capture &
capture=$!
while ! grep -q 'listening on' capture; do kill -0 $capture; sleep 0.05; done
status=0
# It has a group of processes of its own, which ends as a whole.
timeout -s KILL "$PATIENCE" strace -f -qq --seccomp-bpf -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -s 0 -o calls "$@" >output 2>&1 &
traced=$!
while [ ! -e enough ]; do sleep 0.1; done && kill -s KILL -- -$traced &
waiting=$!
wait $traced || status=$?
kill $waiting 2>/dev/null || true
sleep 0.3
kill -INT $capture
wait $capture || true
cat /proc/net/snmp /proc/net/snmp6 >counters
tcpdump -n -r packets >told 2>/dev/null
exit $status
`

/**
 * Runs a program in such a network until it ends, or enough was seen of what leaves and of what is asked of the system;
 * at most `patience` seconds. The folder must be empty.
 */
export async function watch(
  folder: string,
  patience: number,
  program: readonly string[],
  environment: NodeJS.ProcessEnv,
  isEnough: (packets: string, calls: string) => boolean = () => false,
): Promise<Watched> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'resolver'), 'nameserver 192.0.2.1\noptions timeout:1 attempts:1\n')
  writeFileSync(join(folder, 'session.sh'), `${network}${session}`)
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const child = spawn('unshare', [...asRoot, '--net', '--mount', 'sh', 'session.sh', ...program], {
    cwd: folder,
    env: { ...environment, PATIENCE: String(patience) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const soFar = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'latin1') : ''
  const look = setInterval(() => {
    if (isEnough(soFar('packets'), soFar('calls'))) writeFileSync(join(folder, 'enough'), '')
  }, 250)
  try {
    await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
  } finally {
    clearInterval(look)
  }
  if (!existsSync(join(folder, 'told')))
    throw new Error(`The network to watch could not be made:\n${complaints}`)
  return whatWasSeen((name) => readFileSync(join(folder, name), 'utf8'))
}

function whatWasSeen(read: (name: string) => string): Watched {
  const calls = linesOf(read('calls'))
  const counters = read('counters')
  return {
    packets: linesOf(read('told')),
    attempts: calls.filter((line) => /sa_family=AF_(?!UNIX\b|NETLINK\b|UNSPEC\b)/.test(line)),
    seen: calls.length,
    connections: counted(counters, 'Tcp', 'ActiveOpens'),
    datagrams: counted(counters, 'Udp', 'OutDatagrams') + countedSix(counters, 'Udp6OutDatagrams'),
    output: read('output'),
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** A value of a table that has its names in one line and its numbers in the next. */
function counted(counters: string, table: string, name: string): number {
  const [names = '', numbers = ''] = linesOf(counters).filter((line) => line.startsWith(`${table}:`))
  const at = names.split(/\s+/).indexOf(name)
  if (at < 0) throw new Error(`The kernel does not count ${name}.`)
  return Number(numbers.split(/\s+/)[at])
}

function countedSix(counters: string, name: string): number {
  const line = linesOf(counters).find((candidate) => candidate.startsWith(name))
  return line === undefined ? 0 : Number(line.split(/\s+/)[1])
}
