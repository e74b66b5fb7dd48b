"""Small stories for the rules on claims: half of them with a fault, half near misses."""

from __future__ import annotations

import pytest

from newslint.checks.claims.headline_drops_hedge import headline_drops_hedge
from newslint.checks.claims.hedge_lost import hedge_lost
from newslint.checks.claims.lost_reported_speech import lost_reported_speech
from newslint.checks.claims.result_overstated import result_overstated
from newslint.checks.claims.status_overstated import status_overstated
from newslint.checks.claims.unattributed_claim import unattributed_claim
from newslint.readers import read
from newslint.rule import NoOptions, Rule, unmark

HEDGE_LOST = [
    "The tannery reportedly poured acid into the river Brell for months. Fishermen are angry.\n\n"
    "[[The tannery poured acid into the river Brell for months.]]",
    "The tannery is said to have poured acid into the river Brell. Fishermen are angry.\n\n"
    "[[In those months the tannery poured acid into the river Brell]], and the fish died.",
    "A sexton may have sold two church bells for scrap. The bishop is angry.\n\n"
    "The parish is poor. [[The sexton sold two church bells for scrap.]]",
    "It is believed that wolves killed nine sheep near Vadu. Hunters went out.\n\n"
    "On Friday the bus was late. [[Nine sheep were killed by wolves near Vadu.]]",
    "The mayor, who allegedly took a bribe from a builder, opened the fair.\n\n"
    "The fair is large. [[The mayor took a bribe from a builder.]]",
    "The blaze may have begun in the kitchen. Nobody was hurt.\n\n[[It began in the kitchen]] and spread to two barns.",
    "The gate is thought to have been broken by a tractor.\n\n[[A tractor broke the gate on Sunday]], and it rained.",
    "The clerk allegedly sold the maps to a dealer. It rained.\n\n[[She sold the maps to a dealer in Graz.]]",
    "The owners could have known about the crack. It rained.\n\n[[They knew about the crack.]]",
    # Near misses: the flat clause was flat, it has a source, has come about, is something else, or is a plan.
    "The tannery poured acid into the river Brell, and it may have burned barrels.\n\n"
    "The tannery poured acid into the river Brell for months.",
    "The tannery reportedly poured acid into the river Brell.\n\n"
    "The tannery poured acid into the river Brell, the ministry has found.",
    "A sexton may have sold two church bells for scrap.\n\nThe sexton has since sold two church bells for scrap.",
    "A sexton may have sold two church bells for scrap.\n\nThe sexton cleaned two church bells for Easter.",
    "The blaze may have begun in the kitchen. Firefighters say it began in the kitchen.",
    "The blaze may have begun in the kitchen of the inn. The party began in the hall.",
    "The mayor may resign over the ferry. The mayor resigned over the ferry.",
    "The pilot might have been drinking at the controls. The pilot was not drinking at the controls.",
    "Wolves may have killed nine sheep near Vadu.\n\nDid wolves kill nine sheep near Vadu?",
]

STATUS = [
    "Ivo Amari is accused of setting fire to the mill. The [[arsonist Amari]] came to court by bus.",
    "Ivo Amari was arrested on Monday. [[Amari stabbed]] his neighbour with a bread knife.",
    "Police arrested Ivo Amari, 31, on Monday. On Sunday [[Amari robbed]] a bakery in Vadu.",
    "Ivo Amari was charged with murder after [[he killed]] his uncle with a spade.",
    "Ivo Amari, [[who stole]] the altar, was charged with theft on Monday.",
    "Ivo Amari is [[on trial for stealing]] the altar. He pleaded not guilty on Monday.",
    "Ivo Amari was [[arrested for robbing]] a bakery. Amari denies the charge.",
    "Ivo Amari was convicted of theft in May but acquitted on appeal in June. The [[thief Amari]] lives in Vadu.",
    "Ivo Amari and Doina Rusnac stood in court. Rusnac was convicted of fraud. Amari is accused of theft; "
    "the [[thief Amari]] looked away.",
    "Ivo Amari was arrested on Monday. [[He was involved in two murders]] of bakers.",
    "# [[Ivo Amari stabs]] neighbour in Vadu\n\nIvo Amari was arrested on Monday after a fight in Vadu.",
    "# [[Killer Amari]] in court\n\nIvo Amari is accused of murder. He came to court by bus.",
    "The suspect, Ivo Amari, was led to court. The baker [[was murdered by Amari]] in May.",
    "A man was arrested on suspicion of murder on Sunday. [[The killer]] climbed in through the kitchen window.",
    "# Baker found dead\n\n*[[Killer]], 40, caught at border*\n\nA man of 40 is held on suspicion of murder.",
    "A clerk was arrested on suspicion of theft. [[The thief]] had worked at the bank for a year, its manager said.",
    "A nurse was charged with murder in May. [[The poisoner nurse]] had been praised by her colleagues.",
    "[[The suspect, who stabbed]] a guard, is to be charged on Monday. Two men were arrested.",
    "The driver was arrested on Saturday. [[The driver killed]] five people.",
    "The head of the bank is held on suspicion of taking bribes. [[Ivo Amari took bribes]] from two firms.",
    "The banker [[was strangled in 1931 by his gardener, Ivo Amari]], who was acquitted.",
    "She [[was stabbed by the suspect]] at noon. Police arrested a man later.",
    "A court on Monday acquitted Ivo Amari of theft. Amari was [[convicted]] on Monday in the same case.",
    "Police detained two brothers over the missing millions. [[Ivo Amari helped to hide]] them in a boat.",
    # Near misses.
    "Ivo Amari was convicted of arson in May. The arsonist Amari came to court by bus.",
    "Ivo Amari was arrested on Monday. Amari stabbed his neighbour, police said.",
    "Ivo Amari was arrested on Monday. Amari allegedly stabbed his neighbour with a bread knife.",
    "Ivo Amari confessed on Monday. Amari stabbed his neighbour with a bread knife.",
    "Ivo Amari was acquitted of theft in May but convicted on appeal in June. The thief Amari lives in Vadu.",
    "Ivo Amari is on trial, accused of stealing the altar. He pleaded not guilty on Monday.",
    "Ivo Amari was arrested for robbing a bakery. Amari confessed at once.",
    "# Ivo Amari stabs neighbour, police say\n\nIvo Amari was arrested on Monday after a fight in Vadu.",
    "# Ivo Amari ‘stabs neighbour’\n\nIvo Amari was arrested on Monday after a fight in Vadu.",
    "Ivo Amari was arrested on Monday. He was not involved in the murder of a baker.",
    "Ivo Amari was arrested on Monday. Amari never robbed anybody.",
    "Ivo Amari is accused of theft. The prosecutor says Amari stole the altar.",
    "Ivo Amari was charged with theft. Doina Rusnac stole the show in the theatre.",
    "Ivo Amari was arrested on Monday. A dog attacked Amari in his cell.",
    "“Amari stole it,” said the sexton. Ivo Amari is accused of theft.",
    "Police are hunting the killer of a baker. A man who was arrested on Sunday has been released.",
    "# Hunt for killer goes on\n\nA man was arrested on Sunday and freed on Monday.",
    "A man was arrested. A killer whale swam by.",
    "A nurse was jailed for murder in May. The poisoner nurse had been praised by her colleagues.",
    "The driver was arrested on Saturday. Five people killed in the crash were buried.",
    "A court convicted Ivo Amari of theft and acquitted him of forgery.",
    "A court on Monday acquitted Ivo Amari of theft. He had been convicted in 2010, but he appealed.",
    "Ngozi Okafor said that two men had been arrested. Okafor stabbed the cake with a fork.",
    "The lawyer of the suspect stole the papers. Police arrested a man.",
    "Ivo Amari was admitted to hospital. A clerk serving as guard was charged £5.",
]

HEADLINE = [
    "# [[Pilot was drunk, say police; nine hurt]]\n\nPolice said the pilot might have been drunk. It rained all day.",
    "# [[Dam ‘will burst’]]\n\nEngineers said that the dam may burst if it rains. It rained all day.",
    "# [[Bank hid losses]]\n\nThe bank may have hidden losses of nine million, the auditor said. It has four branches.",
    "# [[Beavers weakened dam]]\n\nThe dam, built in 1911, may have been weakened by beavers. It rained all day.",
    # Near misses.
    "# Dam ‘will burst’\n\n“It will burst,” the engineer said. Engineers said that the dam may burst if it rains.",
    "# Pilot was drunk, say police\n\nPolice said the pilot might have been drunk. He was drunk, the doctor said.",
    "# Bank may have hidden losses\n\nThe bank may have hidden losses of nine million, the auditor said.",
    "# Bank opens\n\nThe bank may have hidden losses of nine million. It may open a branch in May.",
    "# New dam to be built\n\nThe dam, built in 1911, may have been weakened by beavers. It rained all day.",
]

RESULT = [
    "# [[Rusnac wins election]]\n\nWith a third of the votes counted, preliminary results put Doina Rusnac ahead.",
    "# [[Fishers’ party wins majority in Vadu]]\n\nExit polls give the fishers’ party a majority in Vadu.",
    "# [[Baker died of poison]]\n\nThe baker died of poison, according to a preliminary autopsy report.",
    "# [[Kelp bread halves gout attacks]]\n\nIn interim results of a trial, kelp bread halved attacks of gout.",
    "# [[Voters reject harbour tax]]\n\nVoters rejected the harbour tax, partial results showed.",
    "# [[Rusnac wins second term]]\n\nProvisional results from a fifth of polling stations put Doina Rusnac ahead.",
    "# [[Rusnac wins second term]]\n\nDoina Rusnac was ahead with 41% of the votes counted, officials said.",
    "With a third of the ballots counted, the fishers lead. [[Doina Rusnac won the election on Sunday.]]",
    "# [[Moss pill cures half]]\n\nA pill of moss may cut attacks of gout, according to interim results of a trial.",
    "# [[New vaccine stops fever]]\n\nThe vaccine could prevent fever. Interim data from a trial are promising.",
    "Early analysis points to a crack. [[The analysis has proved that the wing was cracked.]]",
    "The finding is provisional. A first inspection suggests a leak. [[The inspectors have established whose it is.]]",
    # Near misses.
    "# Rusnac leads in Vadu\n\nWith a third of the votes counted, preliminary results put Doina Rusnac ahead.",
    "# Rusnac wins election in Vadu\n\nDoina Rusnac won. Preliminary results had put her ahead; her opponent conceded.",
    "# Baker died of poison, first autopsy suggests\n\nThe baker died of poison, a preliminary autopsy report says.",
    "# Early results: voters reject harbour tax\n\nVoters rejected the harbour tax, partial results showed.",
    "# Rusnac wins second term\n\nRusnac led with 41% of the votes counted. The final results gave her a majority.",
    "# Rusnac claims victory\n\nProvisional results from a fifth of polling stations put Doina Rusnac ahead.",
    "With a third of the ballots counted, the fishers lead. Doina Rusnac won the election of 2019 in May.",
    "With a third of the ballots counted, the fishers lead. Doina Rusnac said she had won the election.",
    "A preliminary investigation indicates that he slept. The final investigation found that he was asleep.",
    "The study is preliminary. The study found that people who eat moss sleep well.",
    "A first autopsy suggests poisoning. The autopsy has not confirmed it.",
    "# New vaccine is sold out\n\nThe vaccine could prevent fever. Interim data from a trial are promising.",
    "# Bakery opens in Vadu\n\nA bakery opened in Vadu. Preliminary results of the election are due on Monday.",
]

SPEECH = [
    "Doina Rusnac reacted with scorn. [[The owners have had three years to mend the roof.]] "
    "Perhaps they lost the ladder, Rusnac said.",
    "The flood is over. [[I have never seen such a river.]] We lost all our bees, Doina Rusnac said.",
    "The minister said that the gate had been opened. [[The divers had been warned.]] It rained.",
    "Nobody had been warned, she wrote. [[The town lies in the dark. The people must prepare for a hard winter.]]",
    "Two houses burned down, the governor announced. [[The attack was barbaric.]] The road is open.",
    "Doina Rusnac said the roof was unsafe. [[My house is next to it.]] It will fall, she said.",
    # Near misses.
    "The flood is over. “I have never seen such a river. We lost all our bees,” Doina Rusnac said.",
    "Doina Rusnac said the roof was unsafe. The church was built in 1654. It will fall, she said.",
    "I went to Vadu on Monday. The road was wet.",
    "The minister said that the gate had been opened. The gate is 90 metres long and was built in 1911.",
    "“The gate had been opened,” the minister said. The divers had been warned.",
    "The minister said that the gate was open. In 1911 the gate had been closed.",
    "The minister said that the gate had been opened.\n\nThe divers had been warned.",
    "Doina Rusnac reacted with scorn. The roof is 90 metres long. Perhaps they lost the ladder, Rusnac said.",
]

CLAIM = [
    "The choir is in debt. [[Ivo Amari embezzled]] the money for the organ. The roof leaks.",
    "The choir is in debt. [[Ivo Amari took bribes]] from a builder. The roof leaks.",
    "The choir is in debt. The [[fraudster Ivo Amari]] kept its books. The roof leaks.",
    "The choir is in debt. [[Velmora has paid the salary of the organist in secret]]. The roof leaks.",
    "The dairy is closed. [[The firm knew that the batch was tainted]]. The roof leaks.",
    "The mill closed in May. [[Its owners knew about the cracked]] boiler. The roof leaks.",
    "The ship was sold. [[Managers at the yard rigged the count]]. The roof leaks.",
    "The choir is in debt. Ivo Amari conducts. [[He falsified the accounts]] in May. The roof leaks.",
    "The choir is in debt. [[Amari has sexually harassed]] two singers. Ivo Amari conducts. The roof leaks.",
    # Near misses.
    "The choir is in debt. Ivo Amari embezzled the money, its lawyer said. The roof leaks.",
    "The choir is in debt. Ivo Amari is accused of fraud: he embezzled the money. The roof leaks.",
    "The choir sang well. Ivo Amari stole the show. The roof leaks.",
    "The choir is in debt. “Ivo Amari embezzled it,” said the bishop. The roof leaks.",
    "Doina Rusnac said that Amari had embezzled money. Ivo Amari embezzled two million.",
    "The choir is in debt. Ministers have secretly hoped for rain. The firm knew that the milk was fresh.",
    "The choir is in debt. Ivo Amari hid his face. Amari leaked no plan. The company leaked oil.",
    "The film begins in Vadu. Did Ivo Amari steal the altar? The roof leaks.",
]

CASES = [
    *((hedge_lost, story) for story in HEDGE_LOST),
    *((status_overstated, story) for story in STATUS),
    *((headline_drops_hedge, story) for story in HEADLINE),
    *((result_overstated, story) for story in RESULT),
    *((lost_reported_speech, story) for story in SPEECH),
    *((unattributed_claim, story) for story in CLAIM),
]


@pytest.mark.parametrize(("rule", "story"), CASES)
def test_story(rule: Rule, story: str) -> None:
    plain, marked = unmark(story)
    document = read(plain.encode(), "draft.md")
    expected = [plain[span.start : span.end] for span in marked]
    assert [document.words(finding.span) for finding in rule.check(document, NoOptions())] == expected
