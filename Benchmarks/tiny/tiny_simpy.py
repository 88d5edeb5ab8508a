"""The tiny borrower in SimPy: a process each, which sleeps a day at a time."""

import random
import sys
import time
from math import exp
import simpy
from report import report

DAYS, OPENING, INSTALMENT = 180, 120_000, 10_000


def borrower(env, uniform, debts):
    cash, owed = 1.0, OPENING
    for _ in range(DAYS):
        yield env.timeout(1)
        cash = 0.97 * cash + 0.4 * (uniform() - 0.5) + 0.03
        if uniform() * (1 + exp(4 - cash)) < 1:
            payment = min(owed, INSTALMENT)
            owed -= payment
            cash -= payment * 1e-4
    debts.append(owed)


def main():
    count, runs = int(sys.argv[1]), int(sys.argv[2])
    nanoseconds, paid = [], 0
    for _ in range(runs):
        env, debts = simpy.Environment(), []
        uniform = random.Random(2026).random
        for _ in range(count):
            env.process(borrower(env, uniform, debts))
        start = time.process_time()
        env.run()
        nanoseconds.append((time.process_time() - start) / count / DAYS * 1e9)
        paid = OPENING * count - sum(debts)
    report(nanoseconds, count, paid, "a process a borrower")


main()
