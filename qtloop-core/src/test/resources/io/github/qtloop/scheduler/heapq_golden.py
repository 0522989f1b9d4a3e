"""Write heapq_golden.txt: what CPython's heapq does with timers of equal deadlines.

Run it with any supported interpreter, in this directory: python3 heapq_golden.py > heapq_golden.txt
The file is the same for every interpreter and every run.
"""

import heapq
import random


class Timer:
    """Compared by its deadline alone, as asyncio.TimerHandle is."""

    def __init__(self, deadline, handle):
        self.deadline = deadline
        self.handle = handle

    def __lt__(self, other):
        return self.deadline < other.deadline


def handles(timers):
    return ','.join(str(timer.handle) for timer in timers)


def sequence(rng, pushes, distinct, sweeps):
    heap, words, pushed = [], [], 0
    sweep_at = set(rng.sample(range(pushes // 2, pushes), sweeps))
    while pushed < pushes or heap:
        if pushed < pushes and (not heap or rng.random() < 0.7):
            timer = Timer(rng.randrange(distinct) / 2, pushed)
            heapq.heappush(heap, timer)
            words.append(f'+{timer.deadline}/{timer.handle}')
            pushed += 1
            if pushed in sweep_at and len(heap) > 2:
                gone = rng.sample(heap, len(heap) // 2)
                heap = [timer for timer in heap if timer not in gone]
                heapq.heapify(heap)
                words.append(f'~{handles(gone)}={handles(heap)}')
        else:
            words.append(f'-{heapq.heappop(heap).handle}')
    return ' '.join(words)


def large_sweep(rng):
    """More than 2500 timers: the C heapify takes another path then."""
    heap, words = [], []
    for handle in range(3000):
        timer = Timer(rng.randrange(40), handle)
        heapq.heappush(heap, timer)
        words.append(f'+{timer.deadline}/{timer.handle}')
    gone, heap = heap[5::10], [timer for index, timer in enumerate(heap) if index % 10 != 5]
    heapq.heapify(heap)
    words.append(f'~{handles(gone)}={handles(heap)}')
    words.extend(f'-{heapq.heappop(heap).handle}' for _ in range(200))
    return ' '.join(words)


def main():
    rng = random.Random(20)
    print('# Written by heapq_golden.py; the format is described in HeapqGoldenTest.')
    for pushes, distinct, sweeps in [(1, 1, 0), (2, 1, 0), (3, 1, 0), (4, 2, 0), (7, 1, 0), (8, 2, 0)]:
        print(sequence(rng, pushes, distinct, sweeps))
    for pushes in (10, 20, 40, 80, 140):
        for distinct in (1, 3, 1000):
            print(sequence(rng, pushes, distinct, 2))
    print(large_sweep(rng))


main()
