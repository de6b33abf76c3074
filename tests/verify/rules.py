"""The outcomes of a few rules, written from their descriptions: the best by their figures, Schulze, and equal shares."""
import itertools
from fractions import Fraction

def adds_up(r):
    """Whether a secret round was opened, with a ballot for each of its voters, in the order of what the ballots say."""
    secret = (r.get('terms') or {}).get('secret', False)
    if not secret or r['spoiled'] is None: return not secret
    sides = ['agree', 'disagree', 'pass']
    told = [[[idea, sides.index(it)] for idea, it in ballot['stance']] if 'stance' in ballot else next(iter(ballot.values()))
            for ballot in r['loose']]
    each = len(set(r['voted'])) == len(r['voted']) == len(told) + r['spoiled']
    return each and told == sorted(told)

def ranked_first(figures, seats):
    """The order of all by their figures in groups of equals, and every set that takes the first seats."""
    order = [sorted(it for it in figures if figures[it] == figure) for figure in sorted(set(figures.values()), reverse=True)]
    sure = []
    for group in order:
        if len(sure) + len(group) > seats: break
        sure += group
    rest = next((group for group in order if group[0] not in sure), [])
    return order, [sorted(sure + list(more)) for more in itertools.combinations(rest, min(seats - len(sure), len(rest)))]

def schulze(ideas, ballots):
    """The ideas that no other has a stronger beat path to, by winning votes; what is left out comes last."""
    place = lambda ballot, it: next((at for at, group in enumerate(ballot['ranking']) if it in group), len(ideas))
    wins = {(a, b): sum(place(it, a) < place(it, b) for it in ballots) for a in ideas for b in ideas}
    path = {(a, b): wins[a, b] if wins[a, b] > wins[b, a] else 0 for a, b in wins}
    for c, a, b in itertools.product(ideas, repeat=3): path[a, b] = max(path[a, b], min(path[a, c], path[c, b]))
    return [[a] for a in sorted(ideas) if all(path[a, b] >= path[b, a] for b in ideas)]

def equal_shares(ideas, ballots, seats, money, won=()):
    """Every set of the Method of Equal Shares, exactly; None in it where the money does not fill the seats."""
    if len(won) == seats: return [sorted(won)]
    price = {}
    for idea in set(ideas) - set(won):
        purses = sorted(money[at] for at, ballot in enumerate(ballots) if idea in ballot['approval'])
        for at, purse in enumerate(purses):
            each = (1 - sum(purses[:at], Fraction(0))) / (len(purses) - at)
            if each <= purse: price[idea] = each; break
    if not price: return [None]
    best, sets = min(price.values()), []
    for idea in (it for it in price if price[it] == best):
        paid = [purse - min(purse, best) if idea in ballot['approval'] else purse for purse, ballot in zip(money, ballots)]
        sets += equal_shares(ideas, ballots, seats, paid, (*won, idea))
    return [list(it) for it in sorted(set(map(tuple, sets)))] if None not in sets else [None]

def outcome(terms, kind, ideas, ballots, counts, voters):
    own = {'approval': 'av', 'stance': 'net-agreement', 'gradient': 'net-agreement', 'ranking': 'borda'}.get(kind, 'sum')
    rule, seats = terms.get('rule') or own, min(max(1, terms.get('seats', 0)), len(ideas))
    score = {'stance': lambda c: c[0] - c[1], 'gradient': lambda c: sum(c[4:]) - sum(c[:3]),
             'score': lambda c: sum(at * it for at, it in enumerate(c))}.get(kind, lambda c: c[0])
    told = {'rule': rule}
    if voters and rule == own and not terms.get('purse'): told['ranking'], told['outcomes'] = ranked_first({it: score(counts[it]) for it in ideas}, seats)
    if rule == 'schulze' and seats == 1: told['outcomes'] = schulze(ideas, ballots)
    if rule == 'equal-shares': told['outcomes'] = equal_shares(ideas, ballots, seats, [Fraction(seats, len(ballots))] * len(ballots))
    return told
