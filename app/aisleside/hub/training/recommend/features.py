"""What is counted about products and customers before anything is learned, as SQL.

Each text is one query in the part of standard SQL that DuckDB and Spark both document:
common table expressions, window functions, CASE and CONCAT, no function of one engine and
no parameter. Here they run on DuckDB; nobody has run them on Spark yet. They read
these tables, which the caller fills:

``purchase`` (customer, day, product, place): a product bought by a customer on a day at a
place (NULL where unknown), once each; ``day`` is a number of days, so that no engine's
calendar takes part.
``tier`` (customer, tier): for customers who have one.
``span`` (days): how many days a list of what is popular looks back.
``asked`` (until_day, fewest_buyers, fewest_each, most), one row: the last day that counts,
how many buyers a group must have to be named, how many a product must have, and the
length of a list.
"""

from __future__ import annotations

CUSTOMERS = """
SELECT customer, COUNT(DISTINCT day) AS baskets, COUNT(DISTINCT product) AS products,
    MIN(day) AS first_day, MAX(day) AS last_day
FROM purchase
GROUP BY customer
ORDER BY customer
"""

# *baskets* are customers' days; *repeat_rate* is the share of its customers who bought a
# product on more than one day. What is after *until_day* counts in neither window.
PRODUCTS = """
WITH held AS (
    SELECT customer, product, COUNT(DISTINCT day) AS days, MIN(day) AS first_day,
        COUNT(DISTINCT CASE WHEN day > until_day - 7 AND day <= until_day THEN day END) AS days_7,
        COUNT(DISTINCT CASE WHEN day > until_day - 28 AND day <= until_day THEN day END)
            AS days_28
    FROM purchase CROSS JOIN asked
    GROUP BY customer, product)
SELECT product, SUM(days) AS baskets, SUM(days_7) AS baskets_7, SUM(days_28) AS baskets_28,
    COUNT(*) AS customers,
    SUM(CASE WHEN days > 1 THEN 1.0 ELSE 0.0 END) / COUNT(*) AS repeat_rate,
    MIN(first_day) AS first_seen
FROM held
GROUP BY product
ORDER BY product
"""

# Where most of a customer's day was bought; the first of equals.
VISITS = """
WITH visit AS (
    SELECT customer, day, place, COUNT(*) AS products
    FROM purchase
    GROUP BY customer, day, place),
ranked AS (
    SELECT customer, day, place, ROW_NUMBER() OVER (
        PARTITION BY customer, day ORDER BY products DESC, place) AS nth
    FROM visit)
SELECT customer, day, place
FROM ranked
WHERE nth = 1
ORDER BY customer, day
"""

# *circle* is the group; customers are counted, not lines.
POPULAR = """
WITH seen AS (
    SELECT '' AS circle, customer, product, day FROM purchase
    UNION ALL
    SELECT CONCAT('place:', place), customer, product, day FROM purchase WHERE place IS NOT NULL
    UNION ALL
    SELECT CONCAT('tier:', tier.tier), purchase.customer, product, day
    FROM purchase JOIN tier ON tier.customer = purchase.customer),
recent AS (
    SELECT circle, span.days AS days, customer, product
    FROM seen CROSS JOIN span CROSS JOIN asked
    WHERE day > until_day - span.days AND day <= until_day),
circles AS (
    SELECT circle, days
    FROM recent
    GROUP BY circle, days
    HAVING COUNT(DISTINCT customer) >= (SELECT fewest_buyers FROM asked)),
counted AS (
    SELECT recent.circle AS circle, recent.days AS days, product,
        COUNT(DISTINCT customer) AS buyers
    FROM recent JOIN circles ON circles.circle = recent.circle AND circles.days = recent.days
    GROUP BY recent.circle, recent.days, product),
ranked AS (
    SELECT circle, days, product, buyers, ROW_NUMBER() OVER (
        PARTITION BY circle, days ORDER BY buyers DESC, product) AS nth
    FROM counted CROSS JOIN asked
    WHERE buyers >= fewest_each)
SELECT circle, nth, product, buyers, until_day - days + 1 AS since_day, until_day
FROM ranked CROSS JOIN asked
WHERE nth <= most
ORDER BY circle, days, nth
"""
