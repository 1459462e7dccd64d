<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>A4Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposeView</name>
    <message numerus="yes">
        <source>%n place(s) to look at, in yellow</source>
        <translation>
            <numerusform>%n place to look at, in yellow</numerusform>
            <numerusform>%n places to look at, in yellow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>%n field missing</numerusform>
            <numerusform>%n fields missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionScreen</name>
    <message numerus="yes">
        <source>%n place(s) to look at, in yellow</source>
        <translation>
            <numerusform>%n place to look at, in yellow</numerusform>
            <numerusform>%n places to look at, in yellow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not yet: %n condition(s) not met</source>
        <translation>
            <numerusform>Not yet: %n condition not met</numerusform>
            <numerusform>Not yet: %n conditions not met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not yet: %n field(s) missing</source>
        <translation>
            <numerusform>Not yet: %n field missing</numerusform>
            <numerusform>Not yet: %n fields missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstalmentPlan</name>
    <message numerus="yes">
        <source>%n instalment(s)</source>
        <translation>
            <numerusform>%n instalment</numerusform>
            <numerusform>%n instalments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextBundle</name>
    <message numerus="yes">
        <source>%n change(s) the province does not hold yet.</source>
        <translation>
            <numerusform>%n change the province does not hold yet.</numerusform>
            <numerusform>%n changes the province does not hold yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvinceScreen</name>
    <message numerus="yes">
        <source>%n office(s)</source>
        <translation>
            <numerusform>%n office</numerusform>
            <numerusform>%n offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sender}: %n new transaction(s)</source>
        <translation>
            <numerusform>{sender}: %n new transaction</numerusform>
            <numerusform>{sender}: %n new transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) wait for an earlier bundle.</source>
        <translation>
            <numerusform>%n transaction wait for an earlier bundle.</numerusform>
            <numerusform>%n transactions wait for an earlier bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) wait for a decision.</source>
        <translation>
            <numerusform>%n ticket wait for a decision.</numerusform>
            <numerusform>%n tickets wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n change not sent</numerusform>
            <numerusform>%n changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are now with the province.</source>
        <translation>
            <numerusform>%n paper are now with the province.</numerusform>
            <numerusform>%n papers are now with the province.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The province holds %n transaction(s) more</source>
        <translation>
            <numerusform>The province holds %n transaction more</numerusform>
            <numerusform>The province holds %n transactions more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>the oldest %n day(s)</source>
        <translation>
            <numerusform>the oldest %n day</numerusform>
            <numerusform>the oldest %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an hour</source>
        <translation>
            <numerusform>%n with an hour</numerusform>
            <numerusform>%n with an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) late</source>
        <translation>
            <numerusform>%n answer late</numerusform>
            <numerusform>%n answers late</numerusform>
        </translation>
    </message>
</context>
</TS>
