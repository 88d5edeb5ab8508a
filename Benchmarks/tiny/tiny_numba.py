"""The tiny borrower in numba, compiled for this very processor, with Philox written out: the same bits as Swift.

Days outside and borrowers inside, so that LLVM makes vectors of the inner loop; blocks stay in the first cache.
`exp` as the second argument but two takes NumPy's function for the hazard, as one would write at first.
"""

import sys
import time
import numba as nb
import numpy as np
from report import report

DAYS, OPENING, INSTALMENT, BLOCK = 180, 120_000, 10_000, 1024
F, U, I, L = nb.float32, nb.uint32, nb.int32, nb.uint64


@nb.njit(inline="always", error_model="numpy")
def power(x):
    """2 to the x by its Taylor series, with the exponent put in by the bits."""
    shifted = F(x + F(12582912.0))
    r = F(x - F(shifted - F(12582912.0)))
    s = F(r * F(1.540353e-4) + F(1.333356e-3))
    s = F(s * r + F(9.618129e-3))
    s = F(s * r + F(5.550411e-2))
    s = F(s * r + F(0.2402265))
    s = F(s * r + F(0.6931472))
    s = F(s * r + F(1.0))
    return s, shifted


@nb.njit(inline="always", error_model="numpy")
def uniform(word):
    return F(F(I(word >> U(9))) + F(0.5)) * F(2.0**-23)


@nb.njit(error_model="numpy", fastmath=False)
def philox(first, pair, seed, w0, w1, w2, w3):
    for i in range(BLOCK):
        x0, x1, x2, x3 = U(first + U(i)), U(pair), U(0), U(0)
        k0, k1 = U(seed), U(0)
        for _ in range(10):
            a = L(x0) * L(0xD2511F53)
            b = L(x2) * L(0xCD9E8D57)
            x0, x1, x2, x3 = U(U(b >> L(32)) ^ x1 ^ k0), U(b), U(U(a >> L(32)) ^ x3 ^ k1), U(a)
            k0 = U(k0 + U(0x9E3779B9))
            k1 = U(k1 + U(0xBB67AE85))
        w0[i], w1[i], w2[i], w3[i] = x0, x1, x2, x3


@nb.njit(error_model="numpy", fastmath=False)
def live_day(cash, owed, luck, chance, scratch, bits):
    # 2^x for all, with its exponent added as an integer: a view of the same memory.
    for i in range(BLOCK):
        cash[i] = F(F(cash[i] * F(0.97)) + F(F(uniform(luck[i]) - F(0.5)) * F(0.4))) + F(0.03)
        s, shifted = power(F(F(cash[i] * F(-1.442695)) + F(5.77078)))
        scratch[i] = s
        luck[i] = U(I(F(shifted - F(12582912.0)))) << U(23)
    for i in range(BLOCK):
        bits[i] = U(bits[i] + luck[i])
    for i in range(BLOCK):
        u = uniform(chance[i])
        due = min(owed[i], I(INSTALMENT))
        pays = F(u + F(u * scratch[i])) < F(1.0)
        payment = due if pays else I(0)
        owed[i] = I(owed[i] - payment)
        cash[i] = F(cash[i] - F(F(payment) * F(1e-4)))


@nb.njit(error_model="numpy", fastmath=False)
def live_day_exp(cash, owed, luck, chance):
    for i in range(BLOCK):
        x = F(F(cash[i] * F(0.97)) + F(F(uniform(luck[i]) - F(0.5)) * F(0.4))) + F(0.03)
        odds = np.exp(F(F(4.0) - x))
        u = uniform(chance[i])
        due = min(owed[i], I(INSTALMENT))
        pays = F(u + F(u * odds)) < F(1.0)
        payment = due if pays else I(0)
        owed[i] = I(owed[i] - payment)
        cash[i] = F(x - F(F(payment) * F(1e-4)))


@nb.njit(error_model="numpy", fastmath=False)
def live(count, seed, exact):
    cash = np.empty(BLOCK, np.float32)
    owed = np.empty(BLOCK, np.int32)
    scratch = np.empty(BLOCK, np.float32)
    bits = scratch.view(np.uint32)
    w0, w1 = np.empty(BLOCK, np.uint32), np.empty(BLOCK, np.uint32)
    w2, w3 = np.empty(BLOCK, np.uint32), np.empty(BLOCK, np.uint32)
    paid = 0
    for first in range(0, count, BLOCK):
        cash[:] = F(1)
        owed[:] = I(OPENING)
        for pair in range(DAYS // 2):
            philox(U(first), U(pair), U(seed), w0, w1, w2, w3)
            if exact:
                live_day(cash, owed, w0, w1, scratch, bits)
                live_day(cash, owed, w2, w3, scratch, bits)
            else:
                live_day_exp(cash, owed, w0, w1)
                live_day_exp(cash, owed, w2, w3)
        for i in range(BLOCK):
            paid += OPENING - owed[i]
    return paid


def main():
    count, runs = int(sys.argv[1]) // BLOCK * BLOCK, int(sys.argv[2])
    exact = "exp" not in sys.argv[3:]
    paid = live(count, 2026, exact)
    nanoseconds = []
    for _ in range(runs):
        start = time.process_time()
        paid = live(count, 2026, exact)
        nanoseconds.append((time.process_time() - start) / count / DAYS * 1e9)
    report(nanoseconds, count, paid, "Philox and 2^x written out" if exact else "Philox written out, np.exp")


main()
