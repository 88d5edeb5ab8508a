"""The tiny borrower in Mesa: an agent each, a step a day."""

import sys
import time
from math import exp
import mesa
from report import report

DAYS, OPENING, INSTALMENT = 180, 120_000, 10_000


class Borrower(mesa.Agent):
    def __init__(self, model):
        super().__init__(model)
        self.cash = 1.0
        self.owed = OPENING

    def step(self):
        random = self.random.random
        self.cash = 0.97 * self.cash + 0.4 * (random() - 0.5) + 0.03
        if random() * (1 + exp(4 - self.cash)) < 1:
            payment = min(self.owed, INSTALMENT)
            self.owed -= payment
            self.cash -= payment * 1e-4


class Book(mesa.Model):
    def __init__(self, count, seed):
        super().__init__(seed=seed)
        Borrower.create_agents(self, count)

    def step(self):
        self.agents.do("step")


def main():
    count, runs = int(sys.argv[1]), int(sys.argv[2])
    nanoseconds, paid = [], 0
    for _ in range(runs):
        book = Book(count, 2026)
        start = time.process_time()
        for _ in range(DAYS):
            book.step()
        nanoseconds.append((time.process_time() - start) / count / DAYS * 1e9)
        paid = sum(OPENING - agent.owed for agent in book.agents)
    report(nanoseconds, count, paid, "agents.do")


main()
