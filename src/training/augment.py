# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes training articles for what the corpora lack: American names, universities, companies with "Inc.", teams,
datelines, tables of results.

  augment.py GAZETTEERS OUT-FOLDER CORPUS.jsonl...

made-names.jsonl: the corpora's articles with their people, towns and bodies renamed, alike throughout an article.
made-news.jsonl: articles filled from lists/templates.txt. Lists of teams, clubs and bodies were written by hand."""
import json
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COUNTIES = ("Derbyshire Durham Essex Glamorgan Gloucestershire Hampshire Kent Lancashire Leicestershire Middlesex "
            "Northamptonshire Nottinghamshire Somerset Surrey Sussex Warwickshire Worcestershire Yorkshire").split()
RACERS = "Ferrari Williams McLaren Benetton Jordan Tyrrell Minardi Renault Honda Toyota Ligier Sauber Ducati Yamaha".split()
BODIES = "U.N. UN WBA WBC IBF NATO OSCE OAU ICRC UNHCR WTO IMF OPEC UEFA FIFA IAAF WHO EU ASEAN EC".split()
RATERS = "Moody's S&P Fitch IBCA Moody's S&P".split()
PAPERS = ("The Daily Star|Al-Ahram|Corriere della Sera|La Stampa|Haaretz|Maariv|Izvestia|Kommersant|El Mundo|Die Welt|Bild|"
          "The Hindu|Dawn|Gazeta Wyborcza|Rzeczpospolita|Business Day|The Star|Yedioth Ahronoth|Globe and Mail|De Telegraaf|"
          "Ta Nea|Eleftherotypia|Cumhuriyet|Hurriyet|An-Nahar|As-Safir|Magyar Hirlap|Pravda|Jyllands-Posten|Aftenposten").split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
STATE_SHORT = ("Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Idaho Ill. Ind. Iowa Kan. Ky. La. Maine Md. Mass. Mich. "
               "Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Ohio Okla. Ore. Pa. R.I. S.C. S.D. Tenn. "
               "Texas Utah Vt. Va. Wash. W.Va. Wis. Wyo.").split()
SURNAMES = ("Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White "
            "Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell "
            "Mitchell Carter Roberts Garcia Martinez Rodriguez Lopez Gonzalez Hernandez Perez Sanchez Ramirez Torres Flores "
            "Rivera Gomez Diaz Reyes Cruz Morales Nguyen Kim Lee Chen Wong Patel Singh Cohen Goldberg Schwartz Kaplan Levine "
            "O'Brien O'Connor O'Neill McCarthy McDonald Murphy Kelly Sullivan Ryan Kennedy Fitzgerald Schmidt Mueller Weber "
            "Kowalski Nowak Novak Petersen Olson Larsen Rossi Russo DeLuca Esposito").split()

# What a company's name does without when it is told for the second time.
COMPANY_END = re.compile(r"( (?:Technologies|Industries|Energy|Foods|Oil & Gas|Pharmaceuticals|Steel|Airlines|Financial|Motors|"
                         r"Software|Media|Healthcare))?( (?:Inc|Corp|Co|& Co|Ltd|LLC|Plc|Group|Holdings|& Sons|N\.V|AG)\.?)?$")
VERBS = "Warns Sees Posts Cuts Names Sues Boosts Raises Recalls Denies Seeks Backs Rejects Defends Meets Urges Eyes".split()
BEATS = "Beat Tops Pummels Rout Edge Down Clip Rally Past Stun Shut Out Sweep Blank".split()
PLAYERS = ("receiver|quarterback|running back|pitcher|catcher|guard|center|forward|goaltender|coach|midfielder|striker|"
           "shortstop|manager").split("|")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        head, *rest = (line.rstrip("\n").split("\t") for line in lines)
    return [dict(zip(head, row)) for row in rest]


def listed(name):
    with open(os.path.join(HERE, "lists", name), encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines if line.strip()]


class Supply:
    """Fillings by kind; each is (text, type or None)."""

    def __init__(self, folder):
        table = lambda name: rows(os.path.join(folder, name + ".tsv"))
        cities = table("cities")
        self.us_cities = [c["name"] for c in cities if c["country"] == "US" and int(c["population"]) > 25000]
        self.big_cities = [c["name"] for c in cities if int(c["population"]) > 400000 and c["name"].isascii()]
        countries = [c for c in table("countries") if c["un_member"] == "1"]
        self.countries = [c["name"] for c in countries]
        self.demonyms = [c["demonyms"].split("|")[0] for c in countries if c["demonyms"]]
        self.states = [s["name"] for s in table("us-states")]
        self.firsts = [r["name"] for r in table("first-names-en")]
        self.surnames = [r["name"] for r in table("surnames")]
        self.companies = [r["name"] for r in table("companies") if len(r["name"]) > 3 and r["name"][0].isupper()]
        self.organisations = listed("us-organisations.txt")
        self.teams = [line.split("\t") for line in listed("teams.txt")]
        self.clubs = listed("clubs.txt")

    def place(self):
        return random.choice(self.us_cities if random.random() < 0.6 else self.big_cities)

    def surname(self):
        return random.choice(SURNAMES if random.random() < 0.5 else self.surnames)

    def person(self):
        first = random.choice(self.firsts)
        middle = random.choice(("", "", "", "", " %s." % random.choice("ABCDEFGHJKLMPRSTW")))
        if random.random() < 0.05:
            first, middle = "%s.%s." % (random.choice("ABCDEJMPRTW"), random.choice("BCDJKLMPR")), ""
        return "%s%s %s" % (first, middle, self.surname())

    def university(self):
        return random.choice((
            lambda: "University of " + random.choice(self.states),
            lambda: "University of %s at %s" % (random.choice(self.states), random.choice(self.us_cities)),
            lambda: "University of %s, %s" % (random.choice(self.states), random.choice(self.us_cities)),
            lambda: random.choice(self.states) + " State University", lambda: random.choice(self.states) + " State",
            lambda: "University of " + self.place(), lambda: self.surname() + " University",
            lambda: self.surname() + " College", lambda: random.choice(self.us_cities) + " Community College",
            lambda: "%s School of %s" % (self.surname(), random.choice(("Medicine", "Law", "Public Health", "Business"))),
            lambda: "St. %s's College" % random.choice(("Mary", "John", "Joseph"))))()

    def bank(self):
        return random.choice((
            lambda: "%s & Co." % self.surname(), lambda: "%s %s & Co" % (self.surname(), self.surname()),
            lambda: "%s Securities" % self.surname(), lambda: "Bank of " + self.place(),
            lambda: "First National Bank of " + random.choice(self.us_cities), lambda: "%s Brothers" % self.surname(),
            lambda: "%s Capital Management" % self.surname(), lambda: random.choice(self.organisations[196:212])))()

    def company(self):
        core = random.choice((self.surname, self.surname, lambda: random.choice(self.companies),
                              lambda: random.choice(self.companies), lambda: random.choice(self.us_cities),
                              lambda: "%s-%s" % (self.surname(), self.surname()),
                              lambda: random.choice(("American", "National", "General", "United", "First", "Pacific", "Global"))))()
        middle = random.choice(("", "", " Technologies", " Industries", " Energy", " Foods", " Oil & Gas", " Pharmaceuticals",
                                " Steel", " Airlines", " Financial", " Motors", " Software", " Media", " Healthcare"))
        end = random.choice((" Inc.", " Inc.", " Inc", " Corp.", " Corp", " Co.", " & Co.", " Ltd.", " LLC", " Plc", " Group", " Holdings",
                             " & Sons", " N.V.", " AG", "", ""))
        if not middle and not end:
            end = " Inc."
        return core + middle + end

    def lawfirm(self):
        return random.choice(("%s & %s", "%s, %s & Partners", "%s %s LLP")) % (self.surname(), self.surname())

    def organisation(self):
        return random.choice((lambda: random.choice(self.organisations),) * 5 + (self.university, self.company, self.bank, lambda: (
            random.choice((" %s Police Department", " %s City Council", "%s County Sheriff's Office", "%s Chamber of Commerce",
                           "%s High School", "%s General Hospital", "%s Board of Education")).strip() % random.choice(self.us_cities))))()

    def fill(self, kind):
        upper = kind[0].isupper()
        team = random.choice(self.teams)
        plain = {
            "n": lambda: str(random.choice((random.randint(0, 9), random.randint(0, 120)))), "day": lambda: random.choice(DAYS),
            "month": lambda: random.choice(MONTHS), "year": lambda: str(random.randint(1950, 2022)),
            "date": lambda: "%d-%02d-%02d" % (random.randint(1995, 2022), random.randint(1, 12), random.randint(1, 28)),
            "title": lambda: random.choice(("Sen.", "Rep.", "Gov.", "Senator", "Congressman", "Attorney General", "Mayor")),
            "pronoun": lambda: random.choice(("he", "she")), "party": lambda: random.choice("DR"),
            "sport": lambda: "SOCCER", "bsport": lambda: random.choice(("BASEBALL", "BASKETBALL", "ICE HOCKEY", "NFL FOOTBALL")),
            "verb": lambda: random.choice(VERBS), "beats": lambda: random.choice(BEATS), "player": lambda: random.choice(PLAYERS),
            "ticker": lambda: "%s.%s" % ("".join(random.sample("ABCDEFGHIKLMNOPRSTUVWXYZ", random.choice((2, 3, 3, 4)))),
                                         random.choice(("N", "O", "N", "O", "L", "PA", "DE", "TO", "T"))),
            "tick": lambda: "".join(random.sample("ABCDEFGHIKLMNOPRSTUVWXYZ", random.choice((2, 3, 4)))),
            "region": lambda: random.choice(("northern", "southern", "border", "eastern"))}
        typed = {
            "per": ("PER", self.person), "sur": ("PER", self.surname), "first": ("PER", lambda: random.choice(self.firsts)),
            "isur": ("PER", lambda: "%s. %s" % (random.choice("ABCDGHJMNPRSTW"), self.surname())), "city": ("LOC", self.place),
            "natadj": ("MISC", lambda: random.choice(self.demonyms)), "county": ("ORG", lambda: random.choice(COUNTIES)),
            "mlb": ("MISC", lambda: random.choice(("American League", "National League"))),
            "cup": ("MISC", lambda: random.choice(("%s Open", "%s Masters", "%s Classic", "%s Grand Prix", "%s Championships",
                                                   "%s Invitational")) % self.place()),
            "cup2": ("MISC", lambda: random.choice(("World Cup", "European Cup", "UEFA Cup", "FA Cup", "Asian Cup", "Cup Winners' Cup",
                                                    "Copa America", "African Nations Cup", "League Cup", "European championship"))),
            "gp": ("MISC", lambda: random.choice(self.demonyms) + " Grand Prix"),
            "ccc": ("MISC", lambda: random.choice(("English County Championship", "County Championship", "Sheffield Shield"))),
            "racer": ("ORG", lambda: random.choice(RACERS)), "body2": ("ORG", lambda: random.choice(BODIES)),
            "rater": ("ORG", lambda: random.choice(RATERS)), "paper2": ("ORG", lambda: random.choice(PAPERS)),
            "stats": ("ORG", lambda: random.choice(("National Statistics Institute", "Central Statistical Office", "Statistics Bureau",
                                                    "Economy Ministry", "Finance Ministry", "National Bank"))),
            "state": ("LOC", lambda: random.choice(self.states)), "stabbr": ("LOC", lambda: random.choice(STATE_SHORT)),
            "country": ("LOC", lambda: random.choice(self.countries)), "parish": ("LOC", self.surname),
            "street": ("LOC", lambda: "%s %s" % (self.surname(), random.choice(("Street", "Avenue", "Road", "Boulevard")))),
            "nat": ("MISC", lambda: random.choice(self.demonyms)), "natpl": ("MISC", lambda: random.choice(self.demonyms) + "s"),
            "stateadj": ("MISC", lambda: "American"), "company": ("ORG", self.company), "bank": ("ORG", self.bank),
            "org": ("ORG", self.organisation), "univ": ("ORG", self.university), "lawfirm": ("ORG", self.lawfirm),
            "team": ("ORG", lambda: " ".join(team)), "nick": ("ORG", lambda: team[1]), "teamcity": ("ORG", lambda: team[0]),
            "club": ("ORG", lambda: random.choice(self.clubs)), "club2": ("ORG", lambda: random.choice(self.companies)),
            "school": ("ORG", lambda: random.choice(self.states) + random.choice(("", " State"))),
            "league": ("ORG", lambda: random.choice(("NBA", "NHL", "NFL"))),
            "agency": ("ORG", lambda: random.choice(("AP", "Reuters", "Reuter", "AFP", "Interfax", "Xinhua", "UPI"))),
            "exchange": ("ORG", lambda: random.choice(("New York Stock Exchange", "Nasdaq", "NYSE"))),
            "party2": ("ORG", lambda: random.choice(("Social Democratic Party", "Liberal Party", "National Front", "Labour Party",
                                                     "Christian Democrats", "Socialist Party", "People's Party"))),
            "paper": ("ORG", lambda: random.choice(("THE TIMES", "LE MONDE", "THE INDEPENDENT", "EL PAIS", "THE GUARDIAN",
                                                    "LE FIGARO", "FINANCIAL TIMES", "HERALD TRIBUNE")))}
        low = kind.lower()
        name, make = (None, plain[low]) if low in plain else typed[low]
        text = make()
        return (text.upper() if upper else text), name


def article(block, supply, number):
    known, text, entities = {}, "", []
    for part in re.split(r"(\{[A-Za-z0-9]+(?::\d+)?\})", block):
        slot = re.fullmatch(r"\{([A-Za-z]+\d?)(?::(\d+))?\}", part)
        if not slot:
            text += part
            continue
        kind, key = slot.groups()
        low = kind.lower()
        group = "person" if low in ("per", "sur", "first") else "team" if low in ("team", "nick", "teamcity") else low
        group = "company" if low == "firm" else group
        if key and (group, key) not in known:
            known[group, key] = supply.fill({"person": "per", "team": "team", "company": "company"}.get(group, low))
            if group == "team":
                known[group, key] = random.choice(supply.teams), "ORG"
        if key:
            value, name = known[group, key]
            if group == "team":
                value = {"team": " ".join(value), "nick": value[1], "teamcity": value[0]}[low]
            if low == "sur":
                value = value.split()[-1]
            if low == "firm":
                value = COMPANY_END.sub("", value)
            if low == "first":
                value = value.split()[0]
            value = value.upper() if kind[0].isupper() else value
        else:
            value, name = supply.fill(kind)
        if name:
            entities.append({"start": len(text), "end": len(text) + len(value), "type": name})
        text += value
    return {"id": "made-news-%05d" % number, "source": "made/news", "text": text.replace("\n", "\n\n"), "entities": shift(entities, text)}


def shift(entities, text):
    """Offsets after each line break became two."""
    return [dict(e, start=e["start"] + text.count("\n", 0, e["start"]), end=e["end"] + text.count("\n", 0, e["end"]))
            for e in entities]


def renamer(supply, countries):
    people, places, bodies, surnames = {}, {}, {}, set()
    swap_places, swap_bodies = random.random() < 0.7, random.random() < 0.7

    def word(w, last):
        if (w, last) not in people:
            people[w, last] = supply.surname() if last else random.choice(supply.firsts)
        return people[w, last]

    def rename(text, kind):
        if kind == "PER" and text.replace(" ", "").replace(".", "").replace("-", "").replace("'", "").replace("’", "").isalpha():
            words = text.split()
            if len(words) > 1:
                surnames.add(words[-1])
                words = [w if len(w) < 3 or w[0].islower() else word(w, False) for w in words[:-1]] + [word(words[-1], True)]
                return " ".join(words)
            return word(text, True) if text in surnames or random.random() < 0.5 else word(text, False)
        if kind == "LOC" and swap_places and text not in countries and len(text.split()) < 3:
            if text not in places:
                places[text] = random.choice((supply.place, supply.place, lambda: random.choice(supply.states)))()
            return places[text]
        if kind == "ORG" and swap_bodies:
            if text not in bodies:
                bodies[text] = supply.organisation()
            return bodies[text]
        return text

    return rename


def renamed(doc, supply, countries):
    rename, out, entities, at = renamer(supply, countries), "", [], 0
    for e in doc["entities"]:
        old = doc["text"][e["start"]:e["end"]]
        new = rename(old, e["type"])
        out += doc["text"][at:e["start"]]
        at = e["end"]
        if old.isupper() and len(old) > 4:
            new = new.upper()
        if new.endswith(".") and doc["text"][at:at + 1] == ".":
            new_end = len(out) + len(new)
            at += 1
        else:
            new_end = len(out) + len(new)
        entities.append(dict(e, start=len(out), end=new_end))
        out += new
    return {"id": "made-" + doc["id"], "source": "made/" + doc["source"], "text": out + doc["text"][at:], "entities": entities}


def main():
    gazetteers, folder, *corpora = sys.argv[1:]
    random.seed(11)
    supply = Supply(gazetteers)
    countries = set(supply.countries) | {"US", "U.S.", "UK", "Africa", "Europe", "Asia", "America", "United States", "Russia"}
    with open(os.path.join(folder, "made-names.jsonl"), "w", encoding="utf-8") as out:
        for path in corpora:
            for line in open(path, encoding="utf-8"):
                out.write(json.dumps(renamed(json.loads(line), supply, countries), ensure_ascii=False) + "\n")
    with open(os.path.join(HERE, "lists/templates.txt"), encoding="utf-8") as lines:
        blocks = re.sub(r"(?m)^#.*\n", "", lines.read()).strip().split("\n\n")
    with open(os.path.join(folder, "made-news.jsonl"), "w", encoding="utf-8") as out:
        for number in range(30 * len(blocks)):
            out.write(json.dumps(article(blocks[number % len(blocks)], supply, number), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
