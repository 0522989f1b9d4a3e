package io.github.qtloop.qtcore;

/** The symbols of libQt6Core that this package needs; each carries the version {@code Qt_6}, so all of Qt 6 has it. */
enum Symbol {
    VERSION("qVersion"),
    OPERATOR_NEW("_Znwm"),
    OPERATOR_DELETE("_ZdlPv"),

    APPLICATION_SELF("_ZN16QCoreApplication4selfE"),
    APPLICATION_EXEC("_ZN16QCoreApplication4execEv"),
    APPLICATION_EXIT("_ZN16QCoreApplication4exitEi"),
    APPLICATION_QUIT("_ZN16QCoreApplication4quitEv"),
    POST_EVENT("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi"),
    REMOVE_POSTED_EVENTS("_ZN16QCoreApplication18removePostedEventsEP7QObjecti"),
    ADD_POST_ROUTINE("_Z15qAddPostRoutinePFvvE"),
    REMOVE_POST_ROUTINE("_Z18qRemovePostRoutinePFvvE"),

    EVENT_NEW("_ZN6QEventC1ENS_4TypeE"),

    EVENT_LOOP_NEW("_ZN10QEventLoopC1EP7QObject"),
    EVENT_LOOP_EXEC("_ZN10QEventLoop4execE6QFlagsINS_17ProcessEventsFlagEE"),
    EVENT_LOOP_EXIT("_ZN10QEventLoop4exitEi"),
    EVENT_LOOP_PROCESS_EVENTS("_ZN10QEventLoop13processEventsE6QFlagsINS_17ProcessEventsFlagEE"),
    LOCKER_NEW("_ZN16QEventLoopLockerC1Ev"),
    LOCKER_DELETE("_ZN16QEventLoopLockerD1Ev"),

    NOTIFIER_VIRTUALS("_ZTV15QSocketNotifier"),
    NOTIFIER_NEW("_ZN15QSocketNotifierC1ExNS_4TypeEP7QObject"),
    NOTIFIER_SET_ENABLED("_ZN15QSocketNotifier10setEnabledEb"),

    OBJECT_VIRTUALS("_ZTV7QObject"),
    OBJECT_NEW("_ZN7QObjectC1EPS_"),
    OBJECT_DELETE_LATER("_ZN7QObject11deleteLaterEv"),
    OBJECT_BLOCK_SIGNALS("_ZN7QObject12blockSignalsEb"),
    OBJECT_SET_PARENT("_ZN7QObject9setParentEPS_"),
    OBJECT_START_TIMER("_ZN7QObject10startTimerEiN2Qt9TimerTypeE"),
    OBJECT_KILL_TIMER("_ZN7QObject9killTimerEi"),
    OBJECT_THREAD("_ZNK7QObject6threadEv"),
    OBJECT_CONNECT("_ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject"),
    OBJECT_DISCONNECT("_ZN7QObject10disconnectERKN11QMetaObject10ConnectionE"),
    CONNECTION_DELETE("_ZN11QMetaObject10ConnectionD1Ev"),

    CURRENT_THREAD("_ZN7QThread13currentThreadEv"),
    THREAD_LOOP_LEVEL("_ZNK7QThread9loopLevelEv"),
    THREAD_EXIT("_ZN7QThread4exitEi"),

    DISPATCHER("_ZN24QAbstractEventDispatcher8instanceEP7QThread"),
    DISPATCHER_CLASS("_ZN24QAbstractEventDispatcher16staticMetaObjectE"),
    DISPATCHER_AWAKE("_ZN24QAbstractEventDispatcher5awakeEv"),
    DISPATCHER_ABOUT_TO_BLOCK("_ZN24QAbstractEventDispatcher12aboutToBlockEv");

    private final String mangled;

    Symbol(String mangled) {
        this.mangled = mangled;
    }

    /** The name as the linker has it. */
    String mangled() {
        return mangled;
    }
}
