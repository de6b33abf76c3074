#!/usr/bin/env python3
"""Counts a torg session again from its journal.jsonl alone, sharing no line with torg itself.
Usage: verify.py JOURNAL... – prints for each what `torg check --json` prints, or its fault, and then ends with exit code 1."""
import hashlib, itertools, json, re, sys
from rules import adds_up, outcome

HEX, TEXT = '[0-9a-f]{64}', r'"((?:[^"\\]|\\.)*)"'
LINE = re.compile(r'(\{"v":1,"n":(\d+),"b":(\d+),"t":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","k":' + TEXT + ',"a":' + TEXT
                  + ',"ty":' + TEXT + '(?:,"crit":false)?(,"more":true)?,"p":"(' + HEX + ')","dh":"(' + HEX + ')")'
                  + '(?:,"gone":true|,"s":"(.{32})","d":(.*)),"h":"(' + HEX + r')"\}', re.S)
sha = lambda text: hashlib.sha256(text.encode()).hexdigest()

class Damaged(Exception): pass
def read_line(raw):
    """A line that holds by itself as (n, batch, more, prev, hash, type, payload); else None."""
    try:
        found = len(raw) < 65536 and LINE.fullmatch(raw.decode())
        head, n, batch, _, _, ty, more, prev, dh, salt, data, h = found.groups()
        if sha(head) != h or (salt is not None and sha(salt + data) != dh): return None
        return int(n), int(batch), bool(more), prev, h, json.loads(f'"{ty}"'), data and json.loads(data)
    except (AttributeError, ValueError): return None

def self_valid(rest):
    """The records in damaged bytes that still hold by themselves."""
    at = rest.find(b'{"v":')
    while at >= 0:
        end = rest.find(b'\n', at)
        record = read_line(rest[at:end]) if end >= 0 else None
        if record: yield record
        at = rest.find(b'{"v":', end if record else at + 5)

def records(raw):
    """The records of all whole batches. Only the torn last batch of a session that was not closed may be left out."""
    done, pending, at = [], [], 0
    while at < len(raw):
        end = raw.find(b'\n', at)
        record = read_line(raw[at:end]) if end >= 0 else None
        tip = (pending or done or [(0, 0, 0, 0, '0' * 64)])[-1]
        if not record or (record[0], record[1], record[3]) != (tip[0] + 1, len(done) + 1, tip[4]):
            break
        pending, at = pending + [record], end + 1
        if not record[2]: done, pending = done + pending, []
    if (at < len(raw) or pending) and (not done or done[-1][5] == 'session.closed'
                                       or any(it[1] != len(done) + 1 for it in self_valid(raw[at:]))):
        raise Damaged(f'line {len(done) + len(pending) + 1}')
    if not done or done[0][5] != 'session.created' or done[0][6] is None: raise Damaged('no beginning')
    return done

def fold(done):
    """The rounds with their ballots, from what happened."""
    rounds, merged, people = {}, {}, set()
    for n, _, _, _, h, ty, d in done:
        if d is None: continue
        r = rounds.get(d.get('round'))
        if ty == 'round.opened':
            rounds[d['id']] = dict(d, open=True, ballots={}, counted={}, loose=[], voted=[], spoiled=None, seal=None, lot=None)
        elif ty == 'participant.joined': people.add(d['id'])
        elif ty == 'participants.merged' and d['keep'] != d['gone'] and {d['keep'], d['gone']} <= people:
            moves = [(it, it['ballots'].get(d['keep']), it['ballots'].pop(d['gone'])) for it in rounds.values()
                     if it['open'] and d['gone'] in it['ballots']]
            for it, kept, gone in moves: it['ballots'][d['keep']] = kept or gone
            merged[d['gone']] = d['keep'], moves
            people.discard(d['gone'])
        elif ty == 'participants.unmerged' and d['gone'] in merged:
            keep, moves = merged.pop(d['gone'])
            people.add(d['gone'])
            for it, kept, gone in moves:
                if it['open']: it['ballots'][d['gone']] = gone
                if it['open'] and kept is None and it['ballots'].get(keep) == gone: del it['ballots'][keep]
        if r is None: continue
        place = json.dumps(d.get('place'), sort_keys=True)
        if ty == 'ballot.cast': r['ballots'][d['participant']] = {'approval': d['approves']}
        elif ty == 'ballot.given': r['ballots'][d['participant']] = d['ballot']
        elif ty == 'stance.cast':
            mine = dict(map(tuple, r['ballots'].get(d['participant'], {}).get('stance', [])))
            mine[d['idea']] = d['stance']
            r['ballots'][d['participant']] = {'stance': sorted(map(list, mine.items()))}
        elif ty in ('round.closed', 'round.voided'): r['open'] = False
        elif ty == 'lot.drawn': r['lot'] = d['seed']
        elif ty == 'count.entered':
            before = r['counted'].get(place, ({}, None))[0]
            r['counted'][place] = {**before, d['count']['counter']: d['count']}, None
        elif ty == 'count.removed':
            r['counted'][place] = {who: it for who, it in r['counted'].get(place, ({},))[0].items() if who != d['counter']}, None
        elif ty == 'count.accepted': r['counted'][place] = r['counted'][place][0], d['accepted']['counter']
        elif ty == 'counts.restored':
            r['counted'][place] = {it['counter']: it for it in d['counts']}, (d.get('accepted') or {}).get('counter')
        if ty in ('round.unsealed', 'round.voided'):
            r['loose'] += d.get('ballots', [])
            r['voted'] += d.get('voters', [])
            r['spoiled'] = (r['spoiled'] or 0) + (len(d['voters']) if ty == 'round.voided' else d.get('spoiled', 0))
        if re.fullmatch(r'round\.(closed|unsealed|voided)|counts?\..*|lot\.drawn', ty): r['seal'] = {'n': n, 'hash': h}
    return {id: it for id, it in rounds.items() if not it['open']}

def standing(r):
    """What two counted alike on paper, or one was trusted with."""
    for counts, accepted in r['counted'].values():
        same = [{key: it.get(key) for key in ('ballots', 'figures', 'sheets')} for it in counts.values()]
        if len(same) == 2 and same[0] == same[1] or accepted in counts:
            yield same[0] if len(same) == 2 and same[0] == same[1] else counts[accepted]

def line(ballot):
    (form, said), = ballot.items()
    if not any(said): return 'abstain'
    if form == 'approval': return ' '.join(['marks', *map(str, sorted(set(said)))])
    if form == 'ranking': return 'order ' + ' > '.join('='.join(map(str, sorted(group))) for group in said if group)
    return ' '.join([{'stance': 'answers', 'amounts': 'numbers'}[form], *(f'{idea}={it}' for idea, it in sorted(said))])

def figures(entry): return sum((it if isinstance(it, list) else [it] for it in entry['figures'].values()), [])
def added(one, other): return [a + b for a, b in itertools.zip_longest(one, other, fillvalue=0)]

def count(number, r):
    """One round: the text of its ballots with its hash, the counts, and the outcome under the rules that are told here."""
    if not adds_up(r): raise Damaged(f'round {number}')
    papers, ideas, kind = list(standing(r)), r['options'], r['method']['rule']
    sheets = [ballot for it in papers for ballot, alike in it.get('sheets') or [] for _ in range(alike)]
    cast = list(r['ballots'].values()) + r['loose']
    lines, sums = [line(ballot) for ballot in cast + sheets], {}
    for entry in (entry for it in papers if not it.get('sheets') for entry in it['figures']):
        sums[entry['idea']] = added(sums.get(entry['idea'], []), figures(entry))
    if by_hand := sum(it['ballots'] for it in papers if not it.get('sheets')):
        said = [f'{idea}={"/".join(map(str, it))}' for idea, it in sorted(sums.items()) if any(it)]
        lines.append(' '.join([f'counted {by_hand}', *said]))
    text = '\n'.join(['torg ballots 1', f'round {number}', ' '.join(['options', *map(str, ideas)]), *sorted(lines, key=str.encode), ''])
    size, low = {'stance': (3, 0), 'score': (6, 0), 'gradient': (7, 1), 'ranking': (3, 0)}.get(kind, (1, 0))
    counts = {idea: added([0] * size, sums.get(idea, [])) for idea in ideas}
    for ballot in cast + sheets:
        (form, said), = ballot.items()
        for idea in ideas if form == 'ranking' and any(said) else [it for it in ideas if form == 'approval' and it in said]:
            place = lambda it: next((at for at, group in enumerate(filter(None, said)) if it in group), len(ideas))
            halves = sum(1 + (place(idea) < place(it)) - (place(idea) > place(it)) for it in ideas if it != idea) if form == 'ranking' else 1
            counts[idea] = added(counts[idea], [halves, place(idea) == 0, place(idea) < len(ideas)] if form == 'ranking' else [halves])
        for idea, it in said if form in ('stance', 'amounts') else []:
            if idea not in counts: continue
            if form == 'stance': counts[idea][['agree', 'disagree', 'pass'].index(it)] += 1
            else: counts[idea][it - low if size > 1 else 0] += 1 if size > 1 else it
    voters = len(r['ballots']) + len(r['voted']) + sum(it['ballots'] for it in papers)
    return {'round': number, 'ballots': voters, 'hash': sha(text), 'counts': counts, 'journal': r['seal'],
            **outcome(r.get('terms') or {}, kind, ideas, cast + sheets, counts, voters)}

if __name__ == '__main__':
    for name in sys.argv[1:]:
        try:
            done = records(open(name, 'rb').read())
            rounds = [count(number, it) for number, it in sorted(fold(done).items())]
            print(json.dumps({'records': done[-1][0], 'head': done[-1][4], 'closed': done[-1][5] == 'session.closed', 'rounds': rounds}))
        except Damaged as fault:
            print(json.dumps({'fault': str(fault)}))
            damaged = True
    sys.exit('damaged' in globals())
